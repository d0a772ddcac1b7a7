package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deblurs a file. */
@Command(
    name = "deblur",
    description =
        "Writes NAME-deblurred.tif, NAME-psf.tif (32-bit) and NAME-report.json; after a finish other"
            + " than network also the network's image, NAME-network.tif.",
    mixinStandardHelpOptions = true)
final class Deblur implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE", description = "PNG, TIFF or what else ImageJ opens")
  private Path file;

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support of the PSF in px; required unless --psf is given")
  private PsfSize psfSize;

  @Option(
      names = "--psf",
      paramLabel = "FILE",
      description = "a known PSF (true convolution): only the image is sought (preset nonblind)")
  private Path psfFile;

  @Mixin private RunOptions runOptions;

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = ImageFiles.open(file);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      ImageDeblurring result = run(image, progress);
      String name = ImageFiles.baseName(file);
      ImageFiles.saveTiff(result.deblurred(), folder.resolve(name + "-deblurred.tif"));
      ImageFiles.saveTiff(result.psf(), folder.resolve(name + "-psf.tif"));
      if (result.report().finish() != Method.NETWORK) {
        ImageFiles.saveTiff(result.network(), folder.resolve(name + "-network.tif"));
      }
      String json = Json.of(result.report());
      Files.writeString(folder.resolve(name + "-report.json"), json + "\n");
      terminal.print(result.report().summary());
      terminal.flush();
    }
    return 0;
  }

  private ImageDeblurring run(ImagePlus image, TerminalProgress progress) throws IOException {
    if (psfFile != null) {
      ImagePlus psf = ImageFiles.open(psfFile);
      return ImageDeblurring.withPsf(
          image,
          psf,
          runOptions.toOptions(Preset.NON_BLIND, psf.getWidth(), psf.getHeight()),
          progress);
    }
    if (psfSize == null) {
      throw new IllegalArgumentException("The PSF's support is needed: give --psf-size W or WxH.");
    }
    return ImageDeblurring.of(
        image, runOptions.toOptions(Preset.FAST, psfSize.width(), psfSize.height()), progress);
  }
}
