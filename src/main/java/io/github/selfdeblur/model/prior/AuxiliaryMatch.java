package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Places;
import io.github.selfdeblur.model.term.Explanation;

/**
 * Where an auxiliary PSF lies under the kernel: of all its windows of the kernel's size, zeros
 * beyond its border, each of sum 1, the one with the least squared difference. Bredell, Erdil,
 * Weber, Konukoglu, WACV 2023, arXiv:2112.10271.
 *
 * @param psf that window, of sum 1, as a kernel of the cross-correlation
 * @param row of the window, from 0, a whole number of shape (1); no gradient reaches it
 * @param column of it
 */
record AuxiliaryMatch(Value psf, Value row, Value column) {

  private static final double LEAST_SUM = 1e-12;

  static AuxiliaryMatch of(Explanation found) {
    Value k = found.k().detached();
    long height = k.size(2);
    long width = k.size(3);
    Value all = found.beside().auxiliary().rotated().zeroPad((height - 1) / 2, (width - 1) / 2);
    Value fixed = all.detached();
    Value ones = k.times(0).plus(1);
    Value sums = fixed.conv(ones, null, 1).plus(LEAST_SUM);
    Value squares = fixed.times(fixed).conv(ones, null, 1).over(sums.times(sums));
    Value difference = squares.minus(fixed.conv(k, null, 1).over(sums).times(2));
    Value place = difference.leastAt();
    long columns = difference.size(3);
    Value row = place.plus(0.5).times(1.0 / columns).floored();
    Value column = place.minus(row.times(columns));
    Value window =
        all.at(2, Places.of(all, height).plus(row)).at(3, Places.of(all, width).plus(column));
    return new AuxiliaryMatch(window.over(window.sum().plus(LEAST_SUM)), row, column);
  }
}
