// Deblurs an image file, and saves the sharp image, the PSF and the report of the run.
#@ File (label = "Blurry image") file
#@ File (label = "Folder of the results", style = "directory") folder
#@ Integer (label = "PSF support (px)", value = 13) support
#@ Integer (label = "Iterations (0: the preset's)", value = 0) iterations
#@ SelfDeblurService selfDeblur

import ij.IJ

// The keys are those of the macro; what is left out takes its default.
def result = selfDeblur.deblur(IJ.openImage(file.path),
    [psf_width: support, psf_height: support, iterations: iterations])
IJ.saveAsTiff(result.deblurred(), new File(folder, "deblurred.tif").path)
IJ.saveAsTiff(result.psf(), new File(folder, "psf.tif").path)
new File(folder, "report.json").text = result.report()
println("Saved in " + folder)
