package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// What stands for nothing to see, to compare a picture with.
enum Baseline {
    /// black everywhere
    BLACK,
    /// the picture's mean, channel by channel
    MEAN,
    /// the picture, blurred beyond recognition
    BLUR,
    /// uniform noise between the picture's smallest and largest value
    NOISE;

    private static final List<String> WORDS = Arrays.stream(values()).map(Baseline::word).toList();

    /// Its option, of methods that compare the picture with a baseline.
    static final MethodOption OPTION =
            new MethodOption(
                    "baseline",
                    "black",
                    "what the picture is compared with: black, mean, blur, noise",
                    WORDS);

    /// Its option, of methods that cover parts of the picture.
    static final MethodOption FILL =
            new MethodOption(
                    "fill",
                    "black",
                    "what covered parts look like: black, mean, blur, noise",
                    WORDS);

    private static final double BLURRED_SHARE = 0.25;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the chosen one, as a picture}
    static Tensor of(MethodOption option, Question question) {
        String word = question.options().oneOf(option);
        return valueOf(word.toUpperCase(Locale.ROOT)).picture(question);
    }

    private Tensor picture(Question question) {
        return switch (this) {
            case BLACK -> black(question);
            case MEAN -> mean(question.picture());
            case BLUR -> blurred(question.picture());
            case NOISE -> noise(question.picture(), question.setting().seed());
        };
    }

    /// {@return a black picture, as the network sees it}
    static Tensor black(Question question) {
        Shape shape = question.shape();
        float[] perChannel = new float[shape.channels()];
        List<Float> black = question.setting().black();
        for (int channel = 0; channel < perChannel.length && !black.isEmpty(); channel++) {
            perChannel[channel] = black.get(channel);
        }
        return Tensors.constant(shape, perChannel);
    }

    private static Tensor mean(Tensor picture) {
        float[] perChannel = new float[picture.shape().channels()];
        long cells = picture.shape().inner().volume();
        for (int channel = 0; channel < perChannel.length; channel++) {
            perChannel[channel] = (float) (Tensors.sum(picture.slice(channel)) / cells);
        }
        return Tensors.constant(picture.shape(), perChannel);
    }

    /// {@return the picture under a Gaussian whose deviation is a quarter of its shorter side}
    static Tensor blurred(Tensor picture) {
        Size2 plane = picture.shape().plane();
        return Planes.blurred(picture, BLURRED_SHARE * Math.min(plane.height(), plane.width()));
    }

    /// {@return uniform noise between the extremes of a picture}
    static Tensor noise(Tensor picture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double least = Planes.least(picture);
        double reach = Planes.greatest(picture) - least;
        return Tensors.paired(picture, picture, (_, _) -> least + reach * random.nextDouble());
    }
}
