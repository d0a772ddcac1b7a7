package io.github.selfdeblur.testimages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small round cells (about 4 um across at 0.1 um pixels) lying close together: textured cytoplasm,
 * a dark nucleus, dark vesicles and bright granules.
 */
final class Cells implements Specimen {

  private static final double BACKGROUND = 0.04;

  /** Smallest distance of two cell centres and mean cell radius, in pixels. */
  private static final double DISTANCE = 39;

  private static final double RADIUS = 21;

  private static final int ATTEMPTS = 400;

  /** Scale of the texture of the cytoplasm, in pixels. */
  private static final double GRAIN = 9;

  @Override
  public Plane draw(int size, Random random) {
    Texture texture = new Texture(size, GRAIN, 3, random);
    List<Cell> cells = scatter(size, random);
    Canvas canvas = new Canvas(size, BACKGROUND);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double brightest = 0;
        for (Cell cell : cells) {
          brightest = Math.max(brightest, cell.brightness(x, y));
        }
        canvas.add(x, y, brightest * (1 + 0.7 * texture.at(x, y)));
      }
    }
    for (Cell cell : cells) {
      cell.addGranules(canvas);
    }
    return canvas.toPlane();
  }

  private static List<Cell> scatter(int size, Random random) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      double x = size * random.nextDouble();
      double y = size * random.nextDouble();
      if (cells.stream().allMatch(cell -> cell.distance(x, y) > DISTANCE)) {
        cells.add(new Cell(x, y, RADIUS * (0.85 + 0.25 * random.nextDouble()), random));
      }
    }
    return cells;
  }
}
