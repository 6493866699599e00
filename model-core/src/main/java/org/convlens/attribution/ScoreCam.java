package org.convlens.attribution;

import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;

/// A layer's maps, each weighed by what the target makes of the picture seen through it: the
/// softmax over maps of `f(x behind map) − f(black)`.
///
/// Each map is enlarged and brought to 0 to 1; where it is 0 the picture is black.
///
/// @see "Wang et al., Score-CAM, arXiv:1910.01279"
record ScoreCam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofLayer(
                "score-cam", "Score-CAM", "Wang et al. 2019, arXiv:1910.01279", false);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Attribution explain(Question question) {
        CamLayer layer = CamLayer.of(question);
        Tensor black = Baseline.black(question);
        float[] rises = new float[layer.channels()];
        double dark = question.values(Tensors.copies(black, 1))[0];
        new Versions(rises.length, channel -> Masks.seen(question, mask(layer, channel), black))
                .each(
                        question,
                        (first, pictures) -> {
                            double[] values = question.values(pictures);
                            for (int row = 0; row < values.length; row++) {
                                rises[first + row] = (float) (values[row] - dark);
                            }
                        },
                        () -> layer.weighed(Softmax.of(rises)).map());
        return layer.weighed(Softmax.of(rises));
    }

    private static Tensor mask(CamLayer layer, int channel) {
        Tensor map = Planes.resized(layer.maps().slice(channel), layer.question().shape().plane());
        double least = Planes.least(map);
        double range = Planes.greatest(map) - least;
        return Tensors.paired(map, map, (a, _) -> range == 0 ? 0 : (a - least) / range);
    }
}
