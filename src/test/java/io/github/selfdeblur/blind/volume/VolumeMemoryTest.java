package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VolumeMemoryTest {

  @Test
  void tilesAreAsLargeAsTheMemoryHolds() {
    VolumeMemory whole = VolumeMemory.fitting(100_000, 1024, 512, 100);
    VolumeMemory tiles = VolumeMemory.fitting(4000, 1024, 512, 100);
    assertEquals(1024, whole.side());
    assertTrue(tiles.side() < 1024 && tiles.megabytes() <= 4000, tiles.toString());
    assertTrue(new VolumeMemory(tiles.side() * 4 / 3, 1024, 512, 100).megabytes() > 4000);
    assertTrue(tiles.sentence().matches(".* 1024.512.100 .* MB .* in \\d+ tiles, which blend\\."));
    assertTrue(whole.sentence().endsWith(" MB of Java's memory."), whole.sentence());
  }

  @Test
  void whatNoMemoryHoldsIsRefusedInASentence() {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> VolumeMemory.of(30_000, 30_000, 200))
            .getMessage();
    assertTrue(refusal.contains("in the smallest tiles, and "), refusal);
    assertTrue(refusal.endsWith("or take a part."), refusal);
  }
}
