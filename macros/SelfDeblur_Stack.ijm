// Draws a specimen of filaments and dots in three dimensions, blurs it as a widefield microscope with spherical aberration
// and astigmatism would, deblurs the blurry stack without being told of them, and compares both with the specimen.
// Argument: the project's folder, with a slash at its end; behind a bar more options of SelfDeblur, and behind another the
// specimen's side in px, as in /home/me/SelfDeblur/|modality=confocal|48.
// Without it the results go to the folder SelfDeblur in your home folder.

side = 96;
slices = 24;
edge = 6; // px and slices without light
optics = "na=1.2 wavelength=525";
options = optics + " immersion=1.33 stack=volume";

out = getArgument();
bar = indexOf(out, "|");
if (bar >= 0) {
	more = split(substring(out, bar + 1), "|");
	options += " " + more[0];
	if (more.length > 1) side = parseInt(more[1]);
	out = substring(out, 0, bar);
}
if (out == "") {
	out = getDirectory("home") + "SelfDeblur/";
} else {
	File.makeDirectory(out + "target");
	out = out + "target/stack/";
}
File.makeDirectory(out);

newImage("specimen", "32-bit black", side, side, slices);
run("Properties...", "channels=1 slices=" + slices + " frames=1 unit=um pixel_width=0.1 pixel_height=0.1 voxel_depth=0.3");
random("seed", 5);
for (i = 0; i < 40; i++) filament();
for (i = 0; i < 30; i++) dot(random() * side, random() * side, random() * slices, 1.5);
run("Gaussian Blur 3D...", "x=0.8 y=0.8 z=0.5");
saveAs("Tiff", out + "specimen.tif");
rename("specimen");

psfSide = minOf(63, side - 1 + side % 2);
run("SelfDeblur: Simulate Blur...", optics
	+ " index=1.33 spherical=0.9 astigmatism=0.4 psf_size=" + psfSide + " psf_slices=47 photons=1500 read_noise=3 seed=1");
if (!isOpen("specimen-blurred")) exit("SelfDeblur made no blurry stack.");
selectImage("specimen-PSF");
rename("true PSF");
selectImage("specimen-blurred");
saveAs("Tiff", out + "blurry.tif");
rename("blurry");

run("SelfDeblur...", options);
if (!isOpen("blurry-deblurred")) exit("SelfDeblur made no stack.");
selectImage("blurry-PSF");
saveAs("Tiff", out + "psf.tif");
rename("PSF");
selectImage("blurry-deblurred");
saveAs("Tiff", out + "deblurred.tif");
rename("deblurred");

run("Clear Results");
measure("blurry", "");
measure("deblurred", " psf=PSF true_kernel=[true PSF]");
print("Saved in " + out);

function measure(title, more) {
	selectImage(title);
	run("SelfDeblur: Measure Quality...", "truth=specimen" + more);
	print(title + ": " + d2s(getResult("volume_psnr_db", nResults - 1), 2) + " dB, correlation with the specimen "
		+ d2s(getResult("volume_correlation", nResults - 1), 3));
}

// A line that bends as it goes.
function filament() {
	x = random() * side;
	y = random() * side;
	z = random() * slices;
	turn = random() * 2 * PI;
	rise = (random() - 0.5) * 0.3;
	for (step = 0; step < 1.5 * side; step++) {
		dot(x, y, z, 1);
		x += cos(turn);
		y += sin(turn);
		z += rise;
		turn += (random() - 0.5) * 0.2;
	}
}

function dot(x, y, z, light) {
	if (x >= edge && x < side - edge && y >= edge && y < side - edge && z >= edge && z < slices - edge) {
		setSlice(floor(z) + 1);
		setPixel(floor(x), floor(y), light);
	}
}
