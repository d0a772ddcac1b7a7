package io.github.selfdeblur.command.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options are taken apart as ImageJ does it, and what it passes over is told. */
class IgnoredOptionsTest {

  private static final List<String> KEYS =
      List.of("image", "input", "psf", "psf_width", "psf_height", "method", "noise_model", "again");

  private static List<String> told(String options) {
    return new IgnoredOptions(options, KEYS).sentences();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "psf=a.tif method=wiener ",
        "psf=[my cells na=1 metod=2 [3].tif] method=wiener",
        "psf='my cells.tif'  again=true",
        "psf=C:\\data\\x=1\\psf.tif method=[]",
        "psf=&name input=a=b method= again=true",
        "image=cells.tif psf=[] select=[C:\\my data\\]"
      })
  void whatIsRightIsNotTold(String options) {
    assertEquals(List.of(), told(options));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "metod=wiener | There is no key metod, it is ignored; the nearest is method.",
        "psf=[a b] psf_size=31 again=true"
            + " | There is no key psf_size, it is ignored; the nearest is psf.",
        "noise=3 | There is no key noise, it is ignored; the nearest is noise_model.",
        "psfwidth=[3] | There is no key psfwidth, it is ignored; the nearest is psf_width.",
        "Metod=3 | There is no key Metod, it is ignored; the nearest is method.",
        "qqqqqqqqqq=3 | There is no key qqqqqqqqqq, it is ignored; there are input, psf, psf_width,"
            + " psf_height, method, noise_model, again.",
        "PSF=a.tif | The key PSF is ignored: keys are in lower case, psf.",
        "my_psf=a.tif | There is no key my_psf: ImageJ takes it for psf.",
        "again method=wiener | The key again is ignored: it needs = and a value right behind it.",
        "method = wiener | The key method is ignored: write method=wiener without spaces around =.",
        "psf=[a b again=true"
            + " | The key psf is ignored: what its value begins with is not closed by ] or '.",
        "psf=my cells.tif | 'cells.tif' is ignored: options are key=value, with spaces key=[a value].",
        "=5 | '=5' is ignored: options are key=value, with spaces key=[a value]."
      })
  void whatIsIgnoredIsTold(String options, String sentence) {
    assertEquals(List.of(sentence), told(options));
  }

  @Test
  void eachIsToldOnce() {
    assertEquals(2, told("a_b=1 a_b=2 Again=true").size());
  }

  /** What two keys are as near to is taken for the one that comes first in the dialog. */
  @Test
  void thePsfsSizeIsItsWidth() {
    List<String> keys = List.of("psf_width", "psf_height", "preset", "psf_model", "psf_area");
    assertEquals("psf_width", NearestKey.of("psf_size", keys).orElseThrow());
  }
}
