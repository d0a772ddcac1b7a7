package io.github.selfdeblur.window;

import ij.ImagePlus;
import io.github.selfdeblur.image.stack.Snapshots;
import io.github.selfdeblur.progress.Preview;
import javax.swing.SwingUtilities;

/**
 * What there was to see of a run when it was last looked at.
 *
 * @param after what that was, for the labels of snapshots
 * @param suffix what their titles add
 */
record Sight(Preview preview, String after, String suffix) {

  /** Opens image and PSF in windows of their own. */
  void open(ImagePlus source) {
    Snapshots snapshot = new Snapshots(source);
    snapshot.add(preview, after);
    SwingUtilities.invokeLater(
        () -> {
          snapshot.psfs(suffix).show();
          snapshot.images(suffix).show();
        });
  }
}
