package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.ExtensionDescriptor;
import ij.macro.Functions;
import ij.macro.MacroExtension;
import ij.plugin.PlugIn;
import java.util.HashMap;
import java.util.Map;

/** Macro extensions as of CLIJ2, whose deconvolution adds 1 to the last slice alone. */
public final class FakeClij implements PlugIn, MacroExtension {

  static final Map<String, ImagePlus> MEMORY = new HashMap<>();
  static ImagePlus psf;

  @Override
  public void run(String argument) {
    Functions.registerExtensions(this);
  }

  @Override
  public String handleExtension(String name, Object[] arguments) {
    switch (name) {
      case "CLIJ2_push" -> {
        String title = (String) arguments[0];
        MEMORY.put(title, WindowManager.getImage(title).duplicate());
      }
      case "CLIJx_deconvolveRichardsonLucyFFT" -> {
        psf = MEMORY.get((String) arguments[1]);
        ImagePlus result = MEMORY.get((String) arguments[0]).duplicate();
        result.getStack().getProcessor(result.getStackSize()).add(1);
        MEMORY.put(((String[]) arguments[2])[0], result);
      }
      case "CLIJ2_pull" -> {
        String title = (String) arguments[0];
        new ImagePlus(title, MEMORY.get(title).getStack()).show();
      }
      default -> MEMORY.remove((String) arguments[0]);
    }
    return null;
  }

  @Override
  public ExtensionDescriptor[] getExtensionFunctions() {
    return new ExtensionDescriptor[] {
      ExtensionDescriptor.newDescriptor("CLIJ2_push", this, ARG_STRING),
      ExtensionDescriptor.newDescriptor(
          "CLIJx_deconvolveRichardsonLucyFFT",
          this,
          ARG_STRING,
          ARG_STRING,
          ARG_OUTPUT + ARG_STRING,
          ARG_NUMBER),
      ExtensionDescriptor.newDescriptor("CLIJ2_pull", this, ARG_STRING),
      ExtensionDescriptor.newDescriptor("CLIJ2_release", this, ARG_STRING),
    };
  }
}
