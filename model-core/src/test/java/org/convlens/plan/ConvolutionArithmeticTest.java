package org.convlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.Convolution;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.SplittableRandom;

/// Output sizes, against published cases and against counting.
class ConvolutionArithmeticTest {

    private static final LayerId LAYER = new LayerId("layer");

    /// The cases of Dumoulin & Visin, arXiv:1603.07285.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # in, kernel, padding, stride, dilation, out
                    4, 3, 0, 1, 1, 2
                    5, 4, 2, 1, 1, 6
                    5, 3, 1, 1, 1, 5
                    5, 3, 2, 1, 1, 7
                    5, 3, 0, 2, 1, 2
                    5, 3, 1, 2, 1, 3
                    6, 3, 1, 2, 1, 3
                    7, 3, 0, 1, 2, 3
                    """)
    void theCasesOfDumoulinAndVisinComeOut(
            int in, int kernel, int padding, int stride, int dilation, int out) {
        Window window =
                new Window(
                        Size2.square(kernel),
                        Size2.square(stride),
                        Size2.square(dilation),
                        Padding.Explicit.all(padding));

        assertThat(output(Convolution.of(1, window), in, in)).contains(Shape.of(1, out, out));
    }

    @Test
    void anOutputHasACellForEveryPositionTheWindowCanTake() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5000; i++) {
            Window window = window(random);
            int height = random.nextInt(1, 30);
            int width = random.nextInt(1, 30);
            int rows = NaiveWindow.rows(window, height).positions();
            int columns = NaiveWindow.columns(window, width).positions();
            Optional<Shape> expected =
                    rows > 0 && columns > 0
                            ? Optional.of(Shape.of(5, rows, columns))
                            : Optional.empty();

            assertThat(output(Convolution.of(5, window), height, width))
                    .as("%s on %d×%d", window, height, width)
                    .isEqualTo(isOverpadded(window) ? Optional.empty() : expected);
        }
    }

    @Test
    void stridedPoolingTrimsIncompleteWindows() {
        assertThat(output(new MaxPooling(Window.of(2, 2)), 7, 6)).contains(Shape.of(1, 3, 3));
    }

    @Test
    void samePaddingPutsTheOddCellBehind() {
        Window window = Window.of(2, 1).with(new Padding.Same());
        NetworkPlan plan = NetworkPlanner.plan(network(Convolution.of(1, window), 5, 5));

        assertThat(plan.layer(LAYER).orElseThrow().field().orElseThrow().padding())
                .isEqualTo(new Size2(0, 0));
        assertThat(plan.layer(LAYER).orElseThrow().output()).contains(Shape.of(1, 5, 5));
    }

    private static Window window(SplittableRandom random) {
        Padding padding =
                switch (random.nextInt(3)) {
                    case 0 -> new Padding.Valid();
                    case 1 -> new Padding.Same();
                    default ->
                            new Padding.Explicit(
                                    random.nextInt(4),
                                    random.nextInt(4),
                                    random.nextInt(4),
                                    random.nextInt(4));
                };
        return new Window(size(random, 6), size(random, 4), size(random, 3), padding);
    }

    private static Size2 size(SplittableRandom random, int most) {
        return new Size2(random.nextInt(1, most + 1), random.nextInt(1, most + 1));
    }

    /// A window that could lie in the padding alone is refused.
    private static boolean isOverpadded(Window window) {
        return window.padding()
                        instanceof Padding.Explicit(int top, int left, int bottom, int right)
                && (Math.max(top, bottom) >= window.span().height()
                        || Math.max(left, right) >= window.span().width());
    }

    private static Optional<Shape> output(LayerSpec spec, int height, int width) {
        return NetworkPlanner.plan(network(spec, height, width))
                .layer(LAYER)
                .flatMap(LayerPlan::output);
    }

    private static Network network(LayerSpec spec, int height, int width) {
        return new NetworkBuilder("one layer", Shape.of(1, height, width))
                .then(LAYER.name(), spec)
                .build();
    }
}
