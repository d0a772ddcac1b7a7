// Compares on a test image: blind deconvolution with three seeds, methods with the true PSF, ImageJ's own unsharp mask
// as an image that is open, and the deconvolution plugins of others that are installed. Saves a montage, a table, and
// a scatter plot.
// Argument: the project's folder, with a slash at its end; behind a bar more options of the command, as in
// /home/me/SelfDeblur/|iterations=50. Without it the images are those that came with the update site, and the
// results go to the folder SelfDeblur in your home folder.

keys = "psf_size=13 seeds=3";

root = getArgument();
bar = indexOf(root, "|");
if (bar >= 0) {
	keys += " " + substring(root, bar + 1);
	root = substring(root, 0, bar);
}
installed = getDirectory("imagej") + "images/SelfDeblur/";
if (root == "" && File.exists(installed)) {
	root = installed;
	out = getDirectory("home") + "SelfDeblur/";
} else {
	if (root == "") root = getDirectory("The folder of SelfDeblur with test-images");
	out = root + "target/compare-blind/";
}
images = root + "test-images/";
name = "cells-shake";

open(images + name + ".tif");
blurry = getTitle();
run("Duplicate...", "title=[unsharp mask]");
run("32-bit");
run("Unsharp Mask...", "radius=2 mask=0.6");
selectImage(blurry);
run("SelfDeblur: Compare Methods...", "psf=[" + images + name + "-psf.tif] " + keys
	+ " methods=fast,sparse,richardson-lucy,wiener images=[unsharp mask] plugins=installed"
	+ " truth=[" + images + name + "-truth.tif]"
	+ " png=[" + out + name + "-methods.png] scatter=[" + out + name + "-scatter.png]"
	+ " csv=[" + out + name + "-methods.csv]");
if (!isOpen(blurry + "-methods")) exit("SelfDeblur made no montage.");
print(File.openAsString(out + name + "-methods.csv"));
print("Saved in " + out);
