// Deblurs all TIFFs of a folder one by one, each with a PSF of its own, and saves images and PSFs in the
// folder "deblurred" in it. What is there already is left out. SelfDeblur: Batch Folder... does the same
// and more; this macro shows how to do it by hand, to be changed as you like.
// Argument: the folder, with a slash at its end; asked for when the macro is run by hand. Behind a bar more
// options, as in /home/me/images/|iterations=50.

options = "psf_width=13 psf_height=13 preset=fast seed=0";

folder = getArgument();
bar = indexOf(folder, "|");
if (bar >= 0) {
	options += " " + substring(folder, bar + 1);
	folder = substring(folder, 0, bar);
}
if (folder == "") folder = getDirectory("The folder of images");
out = folder + "deblurred/";
File.makeDirectory(out);
files = getFileList(folder);
done = 0;
for (i = 0; i < files.length; i++) {
	name = toLowerCase(files[i]);
	if (endsWith(name, ".tif") || endsWith(name, ".tiff")) deblur(files[i]);
}
print(done + " images deblurred, saved in " + out);

function deblur(file) {
	name = File.getNameWithoutExtension(file);
	if (File.exists(out + name + "-deblurred.tif")) return;
	open(folder + file);
	title = getTitle();
	run("SelfDeblur...", "input=[" + title + "] " + options);
	if (isOpen(title + "-deblurred")) {
		selectImage(title + "-PSF");
		saveAs("Tiff", out + name + "-psf.tif");
		close();
		selectImage(title + "-deblurred");
		saveAs("Tiff", out + name + "-deblurred.tif");
		close();
		done++;
	} else {
		print(file + " was left out: the line above says why.");
	}
	selectImage(title);
	close();
}
