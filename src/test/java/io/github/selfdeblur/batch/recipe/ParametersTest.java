package io.github.selfdeblur.batch.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tables call the same was made in the same way. */
class ParametersTest {

  private static SelfDeblurOptionsBuilder blind(Preset preset) {
    return SelfDeblurOptions.preset(preset).psfSize(7, 5).threads(1);
  }

  private static String text(SelfDeblurOptionsBuilder options) {
    return Parameters.of("psf_from=file", options.build(), StackMode.AUTO).text();
  }

  private static String text(KnownPsfOptions.Builder options) {
    return Parameters.of("psf=[a.tif]", options.build()).text();
  }

  /** As all tables were written before the other options were named. */
  @ParameterizedTest
  @EnumSource(Preset.class)
  void whatIsUsualIsAsInOldTables(Preset preset) {
    Schedule schedule = blind(preset).build().schedule();
    String form =
        "psf_from=file psf_width=7 psf_height=5 preset=%s iterations=%d seed=0 tv=0.0 finish=%s"
            + " device=auto threads=1";
    String finish = schedule.finish().label();
    assertEquals(
        String.format(form, preset.label(), schedule.iterations(), finish), text(blind(preset)));
    assertEquals(
        String.format(form, preset.label(), 2, "wiener"),
        text(blind(preset).iterations(2).finish(Method.WIENER)));
  }

  @Test
  void withAKnownPsfToo() {
    assertEquals(
        "psf=[a.tif] method=wiener smoothing=2.0",
        text(KnownPsfOptions.of(Method.WIENER).smoothing(2)));
    assertEquals(
        "psf=[a.tif] method=network smoothing=1.0 iterations=4",
        text(KnownPsfOptions.of(Method.NETWORK).iterations(4)));
  }

  @Test
  void whatIsNotUsualIsNamed() {
    Optics optics = Optics.known(0.8, 0.52, 0.1).orElseThrow();
    named(
        " psf_model=micrograph na=0.8 wavelength=0.52 pixel=0.1",
        options -> options.optics(optics));
    named(
        " psf_model=free na=0.8 wavelength=0.52 pixel=0.1",
        options -> options.optics(optics).psfModel(PsfModel.FREE));
    named(" psf_model=gaussian", options -> options.psfModel(PsfModel.GAUSSIAN));
    named(
        " noise_model=poisson-gaussian gain=2.0 read_noise=3.0 offset=100.0",
        options -> options.noiseModel(NoiseModel.POISSON_GAUSSIAN).camera(Camera.of(2, 3, 100)));
    named(" offset=-1.0", options -> options.camera(Camera.of(0, 0, -1)));
    named(" smoothing=2.0", options -> options.smoothing(2));
    named(" stop=never", options -> options.stop(Stop.NEVER));
    named(" stop=variance", options -> options.stop(Stop.VARIANCE));
    named(" noise=3.0 white=4095.0", options -> options.noiseSigma(3).whiteLevel(4095));
  }

  @Test
  void howStacksAreDeblurredIsNamedWhereItIsNotLeftOpen() {
    SelfDeblurOptions options = blind(Preset.FAST).build();
    String usual = Parameters.of("psf_from=file", options, StackMode.AUTO).text();
    assertEquals(
        usual + " stack=planes", Parameters.of("psf_from=file", options, StackMode.PLANES).text());
  }

  /**
   * @param more behind what is usual
   */
  private static void named(String more, UnaryOperator<SelfDeblurOptionsBuilder> change) {
    String text = text(change.apply(blind(Preset.FAST)));
    int end = text.indexOf(" threads=1") + " threads=1".length();
    assertEquals(more, text.substring(end));
  }

  @Test
  void aScheduleOfOnesOwnIsNamed() {
    Schedule own = Preset.LAI.schedule().startedTimes(1).lasting(3);
    String text = text(blind(Preset.FAST).schedule(own));
    String phases = own.describe().replace("\n", "; ");
    assertEquals(" schedule=[" + phases + "]", text.substring(text.indexOf(" schedule=")));
  }

  @Test
  void withAKnownPsfWhatTheMethodHeedsIsNamed() {
    assertEquals(
        "psf=[a.tif] method=hyper-laplacian smoothing=1.0 alpha=0.5 offset=-1.0 noise=2.0",
        text(
            KnownPsfOptions.of(Method.HYPER_LAPLACIAN)
                .alpha(0.5)
                .camera(Camera.of(0, 0, -1))
                .noiseSigma(2)));
    for (Method method : List.of(Method.WIENER, Method.NETWORK)) {
      String network = method == Method.NETWORK ? " seed=3 device=cpu" : "";
      assertEquals(
          "psf=[a.tif] method=" + method.label() + " smoothing=1.0" + network,
          text(KnownPsfOptions.of(method).seed(3).device(ComputeDevice.CPU)));
    }
  }

  @Test
  void aPsfThatIsFoundAndThenKnownHasBoth() {
    SelfDeblurOptions options =
        blind(Preset.LAI).iterations(1).seed(3).camera(Camera.of(0, 0, 7)).build();
    assertEquals(
        "psf_from=first psf_width=7 psf_height=5 preset=lai iterations=1 seed=3 tv=0.0"
            + " finish=network device=auto threads=1 offset=7.0 method=wiener smoothing=1.0",
        Parameters.of(
                "psf_from=first",
                options,
                StackMode.AUTO,
                KnownPsfOptions.like(options, Method.WIENER).build())
            .text());
  }
}
