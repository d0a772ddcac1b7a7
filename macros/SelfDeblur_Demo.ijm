// Deblurs a test image and saves the result, the PSF and a picture of before, after and PSF.
// Argument: the project's folder, with a slash at its end; behind a bar more options of SelfDeblur, as in
// /home/me/SelfDeblur/|iterations=50. Without it the images are those that came with the update site, and the
// results go to the folder SelfDeblur in your home folder.

options = "psf_width=13 psf_height=13 preset=fast seed=0";

root = getArgument();
bar = indexOf(root, "|");
if (bar >= 0) {
	options += " " + substring(root, bar + 1);
	root = substring(root, 0, bar);
}
installed = getDirectory("imagej") + "images/SelfDeblur/";
if (root == "" && File.exists(installed)) {
	root = installed;
	out = getDirectory("home") + "SelfDeblur/";
} else {
	if (root == "") root = getDirectory("The folder of SelfDeblur with test-images");
	File.makeDirectory(root + "target");
	out = root + "target/demo/";
}
File.makeDirectory(out);
name = "cells-shake";

open(root + "test-images/" + name + ".tif");
title = getTitle();
print("Deblurring " + title + " (" + getWidth() + "x" + getHeight() + " px) without knowing its PSF ...");
start = getTime();
run("SelfDeblur...", options);
if (!isOpen(title + "-deblurred")) exit("SelfDeblur made no image.");
print("Done in " + d2s((getTime() - start) / 1000, 0) + " s.");

selectImage(title + "-deblurred");
saveAs("Tiff", out + name + "-deblurred.tif");
rename(title + "-deblurred");
selectImage(title + "-PSF");
saveAs("Tiff", out + name + "-psf.tif");
rename(title + "-PSF");

// Side by side, three times enlarged: before, after, PSF.
selectImage(title);
getMinAndMax(low, high);
side = 3 * getWidth();
newImage("side-by-side", "8-bit black", 3 * side + 20, side, 1);
paste(title, low, high, 0);
paste(title + "-deblurred", low, high, side + 10);
selectImage(title + "-PSF");
getStatistics(area, mean, least, largest);
paste(title + "-PSF", 0, largest, 2 * side + 20);
selectImage("side-by-side");
saveAs("PNG", out + name + "-side-by-side.png");
print("Saved in " + out);

function paste(image, low, high, x) {
	selectImage(image);
	run("Duplicate...", "title=part");
	setMinAndMax(low, high);
	run("8-bit");
	run("Size...", "width=" + side + " height=" + side + " interpolation=None");
	run("Select All");
	run("Copy");
	close();
	selectImage("side-by-side");
	makeRectangle(x, 0, side, side);
	run("Paste");
	run("Select None");
}
