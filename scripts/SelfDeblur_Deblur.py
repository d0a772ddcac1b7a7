# Deblurs an image file, and saves the sharp image, the PSF and the report of the run.
#@ File (label = "Blurry image") file
#@ File (label = "Folder of the results", style = "directory") folder
#@ Integer (label = "PSF support (px)", value = 13) support
#@ Integer (label = "Iterations (0: the preset's)", value = 0) iterations
#@ SelfDeblurService selfDeblur

import io, os
from ij import IJ

# The keys are those of the macro; what is left out takes its default.
result = selfDeblur.deblur(IJ.openImage(file.path),
    {"psf_width": support, "psf_height": support, "iterations": iterations})
IJ.saveAsTiff(result.deblurred(), os.path.join(folder.path, "deblurred.tif"))
IJ.saveAsTiff(result.psf(), os.path.join(folder.path, "psf.tif"))
with io.open(os.path.join(folder.path, "report.json"), "w", encoding="utf-8") as report:
    report.write(result.report())
print("Saved in " + folder.path)
