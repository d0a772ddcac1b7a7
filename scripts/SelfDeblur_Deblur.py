# Deblurs an image file in one of the two ways that scripts have, and saves the sharp image and the PSF.
#@ File (label = "Blurry image") file
#@ File (label = "Folder of the results", style = "directory") folder
#@ Integer (label = "PSF support (px)", value = 13) support
#@ Integer (label = "Iterations (0: the preset's)", value = 0) iterations
#@ String (label = "By", choices = {"command", "IJ.run"}, value = "command") way
#@ CommandService commands
#@ ModuleService modules

import os
from ij import IJ, WindowManager

if way == "command":
    # Inputs and outputs by their names; false: no dialog for the inputs that are left out. get() waits for the end.
    command = commands.getCommand("io.github.selfdeblur.command.SelfDeblurCommand")
    run = modules.run(command, False, {
        "image": IJ.openImage(file.path), "psf_width": support, "psf_height": support,
        "iterations": iterations, "seed": 0}).get()
    deblurred = run.getOutput("deblurred")
    psf = run.getOutput("psf")
else:
    # As in a macro; the results are windows.
    IJ.run("SelfDeblur...", "input=[%s] psf_width=%d psf_height=%d iterations=%d seed=0"
           % (file.path, support, support, iterations))
    deblurred = WindowManager.getImage(file.name + "-deblurred")
    psf = WindowManager.getImage(file.name + "-PSF")

if deblurred is None:
    raise RuntimeError("SelfDeblur made no image: the log says why.")
IJ.saveAsTiff(deblurred, os.path.join(folder.path, "deblurred.tif"))
IJ.saveAsTiff(psf, os.path.join(folder.path, "psf.tif"))
print("Saved in " + folder.path)
