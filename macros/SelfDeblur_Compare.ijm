// Deconvolves a test image by several methods with its true PSF and saves a labelled montage and a table.
// Argument: the project's folder, with a slash at its end. Without it the images are those that came with the
// update site, and the results go to the folder SelfDeblur in your home folder.

root = getArgument();
installed = getDirectory("imagej") + "images/SelfDeblur/";
if (root == "" && File.exists(installed)) {
	root = installed;
	out = getDirectory("home") + "SelfDeblur/";
} else {
	if (root == "") root = getDirectory("The folder of SelfDeblur with test-images");
	out = root + "target/compare/";
}
images = root + "test-images/";
name = "cells-shake";

open(images + name + ".tif");
run("SelfDeblur: Compare Methods...", "psf=[" + images + name + "-psf.tif]"
	+ " methods=sparse,hyper-laplacian,richardson-lucy-tv,wiener"
	+ " truth=[" + images + name + "-truth.tif]"
	+ " png=[" + out + name + "-methods.png] csv=[" + out + name + "-methods.csv]");
if (!isOpen(name + ".tif-methods")) exit("SelfDeblur made no montage.");
print(File.openAsString(out + name + "-methods.csv"));
print("Saved in " + out);
