package io.github.selfdeblur.grid;

/**
 * How a stack is cut through one of its voxels, to be seen as a plane: XY, at its right YZ, and
 * below it XZ, with slices as far apart as they are in the specimen.
 *
 * @param stretch distance of slices in px, above 0
 * @param at the voxel: its px along x and y, its slice
 */
public record OrthogonalViews(double stretch, int... at) {

  /** Between the views, px. */
  public static final int GAP = 2;

  /** A spot that stands out of the noise, px. */
  public static final int SPOT = 4;

  /** As a share of the range of grey values. */
  private static final double BETWEEN = 0.25;

  public OrthogonalViews {
    if (!(stretch > 0) || at.length != 3) {
      throw new IllegalArgumentException(
          "Views of a stack need a distance of slices above 0 and a voxel of three coordinates, got "
              + stretch
              + " px and "
              + at.length
              + " coordinates.");
    }
  }

  /**
   * Through where a stack is brightest.
   *
   * @param spot side of the squares, within slices, of which the brightest is taken, px: 1 for the
   *     brightest voxel, more where there is noise
   */
  public static OrthogonalViews through(int spot, Grid stack, double stretch) {
    int side = Math.min(spot, Math.min(stack.width(), stack.height()));
    int[] brightest = {stack.width() / 2, stack.height() / 2, 0};
    double most = Double.NEGATIVE_INFINITY;
    for (int z = 0; z < stack.size()[2]; z++) {
      for (int y = 0; y + side <= stack.height(); y += side) {
        for (int x = 0; x + side <= stack.width(); x += side) {
          double light = light(stack, side, x, y, z);
          if (light > most) {
            most = light;
            brightest = new int[] {x + side / 2, y + side / 2, z};
          }
        }
      }
    }
    return new OrthogonalViews(stretch, brightest);
  }

  private static double light(Grid stack, int side, int left, int top, int z) {
    double light = 0;
    for (int y = top; y < top + side; y++) {
      int row = (z * stack.height() + y) * stack.width();
      for (int x = left; x < left + side; x++) {
        light += stack.values()[row + x];
      }
    }
    return light;
  }

  /**
   * The views. What is between them is of a dark grey, where they are seen from their minimum to
   * their maximum.
   *
   * @param stack width × height × slices, which hold the voxel
   * @return a plane; linear between slices
   */
  public Grid of(Grid stack) {
    int more = GAP + depth(stack);
    Grid views = Grid.zeros(stack.width() + more, stack.height() + more);
    put(stack, new int[3], views);
    return views;
  }

  /** Px that the slices take. */
  private int depth(Grid stack) {
    return (int) Math.max(1, Math.round(stack.size()[2] * stretch));
  }

  /**
   * Puts what is to be seen of a tile into the views of its stack.
   *
   * @param tile of all slices
   * @param start the tile's first voxel in the stack
   * @param views see {@link #of}
   */
  public void put(Grid tile, int[] start, Grid views) {
    int depth = depth(tile);
    int right = views.width() - depth;
    int below = views.height() - depth;
    int x = at[0] - start[0];
    int y = at[1] - start[1];
    views.paste(xy(tile), new int[] {start[0], start[1]});
    if (x >= 0 && x < tile.width()) {
      views.paste(yz(tile, x, depth), new int[] {right, start[1]});
    }
    if (y >= 0 && y < tile.height()) {
      views.paste(xz(tile, y, depth), new int[] {start[0], below});
    }
    fillBetween(views, right, below);
  }

  private static void fillBetween(Grid views, int right, int below) {
    double black = Double.POSITIVE_INFINITY;
    double white = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < views.values().length; i++) {
      if (isView(i % views.width(), i / views.width(), right, below)) {
        black = Math.min(black, views.values()[i]);
        white = Math.max(white, views.values()[i]);
      }
    }
    for (int i = 0; i < views.values().length; i++) {
      if (!isView(i % views.width(), i / views.width(), right, below)) {
        views.values()[i] = (float) (black + BETWEEN * (white - black));
      }
    }
  }

  private static boolean isView(int x, int y, int right, int below) {
    boolean left = x < right - GAP;
    boolean above = y < below - GAP;
    return left && above || left && y >= below || above && x >= right;
  }

  private Grid xy(Grid tile) {
    return tile.plane(at[2]);
  }

  private static Grid yz(Grid tile, int x, int depth) {
    Grid view = Grid.zeros(depth, tile.height());
    for (int i = 0; i < view.values().length; i++) {
      view.values()[i] = value(tile, x, i / depth, slice(i % depth, depth, tile));
    }
    return view;
  }

  private static Grid xz(Grid tile, int y, int depth) {
    Grid view = Grid.zeros(tile.width(), depth);
    for (int i = 0; i < view.values().length; i++) {
      view.values()[i] = value(tile, i % tile.width(), y, slice(i / tile.width(), depth, tile));
    }
    return view;
  }

  /** In which slice, or between which, a px of all that slices take lies. */
  private static double slice(int px, int depth, Grid tile) {
    int slices = tile.size()[2];
    return Math.max(0, Math.min(slices - 1, (px + 0.5) * slices / depth - 0.5));
  }

  private static float value(Grid stack, int x, int y, double z) {
    int slice = (int) z;
    int px = stack.width() * stack.height();
    int here = slice * px + y * stack.width() + x;
    int next = slice + 1 < stack.size()[2] ? here + px : here;
    float[] values = stack.values();
    return (float) (values[here] + (z - slice) * (values[next] - values[here]));
  }
}
