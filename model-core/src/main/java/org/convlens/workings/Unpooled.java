package org.convlens.workings;

import org.convlens.network.LayerId;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.PaddingContent;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/// The values whose windows fill one cell on the way back of max pooling.
///
/// @param spec the layer's settings
/// @param site the value
record Unpooled(MaxUnpooling spec, Site site) {

    /// {@return the mean of the values that fill the cell; nothing summed where none does}
    Step step() {
        List<Reading> fillings = fillings();
        return switch (fillings.size()) {
            case 0 -> new Step.WeightedSum(List.of(), Size2.ONE, 0);
            case 1 -> new Step.Copy(fillings.getFirst());
            default -> new Step.Mean(fillings, new Size2(1, fillings.size()), fillings.size());
        };
    }

    private List<Reading> fillings() {
        Size2 plane = site.inputs().shape().plane();
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < plane.height() * plane.width(); i++) {
            Place at =
                    new Place(
                            site.input(),
                            site.at().channel(),
                            i / plane.width(),
                            i % plane.width());
            if (fills(at)) {
                all.add(site.numbers().read(at));
            }
        }
        return all;
    }

    /// With a second input only the cell of its window's largest value is filled.
    private boolean fills(Place at) {
        List<LayerId> inputs = site.layer().layer().inputs();
        boolean isTold = inputs.size() > 1;
        LayerId larger = isTold ? inputs.get(1) : site.at().layer();
        Tensor maps = site.numbers().output(larger).orElseThrow();
        Place from = new Place(larger, site.at().channel(), 0, 0);
        List<Reading> window = new Sliding(spec.window(), PaddingContent.ZERO, at).read(maps, from);
        return isTold
                ? isHere(window.get(new Step.Largest(window, spec.window().kernel()).winner()))
                : window.stream().anyMatch(this::isHere);
    }

    private boolean isHere(Reading reading) {
        return !reading.isPadding()
                && reading.place().row() == site.at().row()
                && reading.place().column() == site.at().column();
    }
}
