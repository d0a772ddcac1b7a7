package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.blind.InputRules;
import io.github.selfdeblur.blind.TiledNetwork;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.OptionalInt;
import net.imglib2.FinalInterval;
import org.junit.jupiter.api.Test;

/** Runs on a GPU are held to its memory, not to the machine's. */
class DeviceMemoryRuleTest {

  private static final FinalInterval IMAGE = new FinalInterval(1000, 1000);
  private static final SelfDeblurOptions OPTIONS =
      SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(17, 17).build();

  private static DeviceMemory gpu(double megabytes) {
    return new DeviceMemory(Device.gpu(), megabytes, true);
  }

  @Test
  void anImageMustFitIntoTheGpu() {
    assertDoesNotThrow(() -> InputRules.checkMemory(IMAGE, OPTIONS, gpu(80_000)));
    String sentence =
        assertThrows(
                IllegalArgumentException.class,
                () -> InputRules.checkMemory(IMAGE, OPTIONS, gpu(3072)))
            .getMessage();
    assertTrue(
        sentence.endsWith(
            " GB of memory with this schedule, and GPU 0 has 3.0 GB free: deblur a part of it, or"
                + " choose device cpu."),
        sentence);
  }

  @Test
  void aNetworkWithAKnownPsfWorksInTilesThatFitIntoTheGpu() {
    assertEquals(OptionalInt.empty(), TiledNetwork.side(1000, 1000, OPTIONS, gpu(80_000)));
    int side = TiledNetwork.side(1000, 1000, OPTIONS, gpu(3072)).getAsInt();
    assertTrue(side >= 272 && side < 600, side + " px");
  }
}
