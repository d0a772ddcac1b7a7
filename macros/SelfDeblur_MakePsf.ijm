// Makes the theoretical PSFs of a widefield and a confocal microscope, as stacks, and a picture of both from the side.
// Argument: the project's folder, with a slash at its end; behind a bar more options of SelfDeblur: Make PSF....
// Without it the results go to the folder SelfDeblur in your home folder.

options = "na=1.2 immersion=1.333 specimen=1.38 depth=10 wavelength=525 excitation=488 pixel=0.08 z_step=0.2";
sides = " width=41 height=41 slices=41";

out = getArgument();
bar = indexOf(out, "|");
if (bar >= 0) {
	sides = " " + substring(out, bar + 1);
	out = substring(out, 0, bar);
}
if (out == "") {
	out = getDirectory("home") + "SelfDeblur/";
} else {
	File.makeDirectory(out + "target");
	out = out + "target/psf/";
}
File.makeDirectory(out);

modalities = newArray("widefield", "confocal");
for (i = 0; i < modalities.length; i++) {
	run("SelfDeblur: Make PSF...", options + sides + " modality=" + modalities[i]);
	if (!isOpen("PSF")) exit("SelfDeblur made no PSF.");
	selectImage("PSF");
	saveAs("Tiff", out + modalities[i] + ".tif");
	rename(modalities[i]);
}

// XZ through the middle, side by side, each from black to its brightest, but brighter for its dim parts.
selectImage("widefield");
width = getWidth();
slices = nSlices;
newImage("XZ", "32-bit black", 2 * width + 2, slices, 1);
for (i = 0; i < modalities.length; i++) {
	for (z = 0; z < slices; z++) {
		selectImage(modalities[i]);
		setSlice(z + 1);
		line = newArray(width);
		for (x = 0; x < width; x++) line[x] = getPixel(x, floor(getHeight() / 2));
		selectImage("XZ");
		for (x = 0; x < width; x++) setPixel(i * (width + 2) + x, z, line[x]);
	}
	selectImage("XZ");
	makeRectangle(i * (width + 2), 0, width, slices);
	getStatistics(area, mean, least, largest);
	run("Divide...", "value=" + largest);
	run("Square Root");
}
run("Select None");
setMinAndMax(0, 1);
run("8-bit");
saveAs("PNG", out + "XZ.png");
print("Saved in " + out);
