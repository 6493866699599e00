package org.convlens.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/// The museum against the figures of its publications.
class PublishedFiguresTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # name, stored, trained, classes, source and form
                    # by hand, 28×28: 8·26 + 16·201 + 10·785
                    first-network, 11274, 11274, 10, by hand
                    lenet-5, 61706, 61706, 10, LeCun 1998 with full C3: 156 + 2416 + 48120 + 10164 + 850
                    lenet-caffe, 431080, 431080, 10, Caffe's lenet.prototxt
                    # 280 + 3·910 + 10·1691
                    tiny-vgg, 19920, 19920, 10, by hand
                    # 896 + 9248 + 18496 + 36928 + 256·4097 + 10·257
                    small-vgg, 1116970, 1116970, 10, by hand
                    alexnet, 61100840, 61100840, 1000, torchvision alexnet
                    vgg-11, 132863336, 132863336, 1000, torchvision vgg11
                    vgg-16, 138357544, 138357544, 1000, torchvision vgg16 and Keras VGG16
                    vgg-19, 143667240, 143667240, 1000, torchvision vgg19 and Keras VGG19
                    all-cnn-c, 1369738, 1369738, 10, 'table 1 of the paper, 1.4 M there'
                    googlenet, 6998552, 6998552, 1000, Caffe's bvlc_googlenet without auxiliary heads
                    # torchvision counts no running statistics: 2·(64 + 4·64 + 5·128 + 5·256 + 5·512)
                    resnet-18, 11699112, 11689512, 1000, torchvision resnet18
                    resnet-34, 21814696, 21797672, 1000, torchvision resnet34
                    resnet-50, 25636712, 25583592, 1000, Keras ResNet50
                    resnet-101, 44707176, 44601832, 1000, Keras ResNet101
                    resnet-152, 60419944, 60268520, 1000, Keras ResNet152
                    densenet-121, 8062504, 7978856, 1000, Keras DenseNet121
                    densenet-169, 14307880, 14149480, 1000, Keras DenseNet169
                    densenet-201, 20242984, 20013928, 1000, Keras DenseNet201
                    squeezenet-1.1, 1235496, 1235496, 1000, torchvision squeezenet1_1
                    # the paper: 8.2 M with and 6.8 M without reconstruction
                    capsnet, 6804224, 6804224, 10, 256·82 + 256·20737 + 1152·10·16·8
                    u-net, 31030658, 31030658, 2, the paper's with a 1×1 head of two maps
                    conv-autoencoder, 4385, 4385, 1, "Keras' introduction to autoencoders"
                    # Keras counts no gamma: it normalises without a scale
                    inception-v3, 23851784, 23817352, 1000, Keras InceptionV3
                    mobilenet-v1, 4253864, 4231976, 1000, Keras MobileNet
                    mobilenet-v2, 3538984, 3504872, 1000, Keras MobileNetV2
                    # Keras stores 5330571: 7 belong to its Normalization of the picture
                    efficientnet-b0, 5330564, 5288548, 1000, Keras EfficientNetB0
                    # 16·3·8 + 8 and 8·5·3 + 3
                    tdnn, 515, 515, 3, by hand
                    # 5·5·24 + 24, twice 5·5·24·24 + 24, 24·10 + 10
                    neocognitron, 29722, 29722, 10, by hand
                    inception-module, 163696, 163696, 256, row inception (3a) of the paper
                    """)
    void parametersAreAsPublished(
            String name, long stored, long trained, int classes, String source) {
        NetworkPlan plan = plan(name);

        assertThat(plan.parameters()).as(source).isEqualTo(stored);
        assertThat(plan.trainable()).as(source).isEqualTo(trained);
        assertThat(plan.output().orElseThrow().output().orElseThrow().channels())
                .isEqualTo(classes);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # billions of multiply-adds, rounded as published; torchvision prints them as GFLOPS
                    alexnet, 0.71, 0.005
                    vgg-11, 7.61, 0.005
                    vgg-16, 15.47, 0.005
                    vgg-19, 19.63, 0.005
                    googlenet, 1.5, 0.1
                    resnet-18, 1.81, 0.005
                    resnet-34, 3.66, 0.005
                    squeezenet-1.1, 0.35, 0.005
                    densenet-121, 2.83, 0.005
                    densenet-169, 3.36, 0.005
                    densenet-201, 4.29, 0.005
                    inception-v3, 5.71, 0.005
                    mobilenet-v2, 0.30, 0.005
                    efficientnet-b0, 0.39, 0.005
                    # the paper's table 8
                    mobilenet-v1, 0.569, 0.0005
                    # the paper's table 1, cut to one decimal
                    resnet-50, 3.8, 0.1
                    resnet-101, 7.6, 0.1
                    resnet-152, 11.3, 0.1
                    """)
    void multiplyAddsAreAsPublished(String name, double billions, double rounding) {
        assertThat(plan(name).macs() / 1e9).isCloseTo(billions, within(rounding));
    }

    @Test
    void theLayersOfLenetHaveTheWeightsOfThePaper() {
        assertThat(
                        plan("lenet-5").layers().stream()
                                .map(LayerPlan::parameters)
                                .filter(parameters -> parameters > 0))
                .containsExactly(156L, 2416L, 48120L, 10164L, 850L);
    }

    @Test
    void theConvolutionsOfVgg16DoThePublishedMultiplyAdds() {
        assertThat(
                        plan("vgg-16").layers().stream()
                                .filter(row -> row.id().name().startsWith("conv"))
                                .mapToLong(LayerPlan::macs)
                                .sum())
                .isEqualTo(15_346_630_656L);
    }

    @Test
    void theTopOfVgg16LeavesThePublishedRest() {
        assertThat(
                        plan("vgg-16").layers().stream()
                                .filter(row -> !row.id().name().startsWith("fc"))
                                .mapToLong(LayerPlan::parameters)
                                .sum())
                .isEqualTo(14_714_688L);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    vgg-11, pool5, 512×7×7
                    all-cnn-c, conv9, 10×6×6
                    googlenet, 3a, 256×28×28
                    googlenet, 4e, 832×14×14
                    googlenet, 5b, 1024×7×7
                    resnet-18, conv5_block2_out, 512×7×7
                    resnet-152, conv4_block36_out, 1024×14×14
                    densenet-121, conv5_block16_concat, 1024×7×7
                    densenet-169, conv5_block32_concat, 1664×7×7
                    densenet-201, conv5_block32_concat, 1920×7×7
                    squeezenet-1.1, fire9, 512×13×13
                    capsnet, conv1, 256×20×20
                    capsnet, primary, 1152×1×8
                    capsnet, digits, 10×1×16
                    u-net, bottom_2, 1024×32×32
                    u-net, output, 2×512×512
                    conv-autoencoder, code, 8×4×4
                    conv-autoencoder, output, 1×28×28
                    neocognitron, S1, 24×16×16
                    neocognitron, C1, 24×10×10
                    neocognitron, S2, 24×8×8
                    neocognitron, C2, 24×6×6
                    neocognitron, S3, 24×2×2
                    neocognitron, C3, 24×1×1
                    tdnn, delay1, 8×1×13
                    tdnn, delay2, 3×1×9
                    mobilenet-v1, block13_pointwise, 1024×7×7
                    mobilenet-v2, last, 1280×7×7
                    efficientnet-b0, head, 1280×7×7
                    """)
    void shapesAreAsPublished(String name, String layer, String shape) {
        assertThat(plan(name).layer(new LayerId(layer)).orElseThrow().output())
                .map(Object::toString)
                .contains(shape);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lenet-5, C1 S2 C3 S4 C5, 5 6 14 16 32, 1 2 2 4 4, 2 2 2 2 2
                    vgg-16, conv1_1 pool1 conv2_1 pool2 conv3_1 conv3_2 pool3 conv4_1 conv4_2 \
                    pool4 conv5_1 conv5_2 pool5, 3 6 10 16 24 32 44 60 76 100 132 164 212, \
                    1 2 2 4 4 4 8 8 8 16 16 16 32, 1 2 4 6 10 14 18 26 34 42 58 74 90
                    resnet-50, conv2_block3_out conv3_block4_out conv4_block6_out \
                    conv5_block3_out, 35 99 291 483, 4 8 16 32, 17 49 145 241
                    # Araujo et al. with padding 1 before the stem's pooling: 511 + 2, 751 + 2
                    resnet-101, conv5_block3_out, 1027, 32, 513
                    resnet-152, conv5_block3_out, 1507, 32, 753
                    mobilenet-v1, block13_pointwise, 315, 32, 126
                    alexnet, conv1 pool1 conv2 conv3 conv4 conv5 pool5, 11 19 51 99 131 163 195, \
                    4 8 8 16 16 16 32, 2 2 18 34 50 66 66
                    """)
    void receptiveFieldsAreAsPublished(
            String name, String layers, String sizes, String strides, String paddings) {
        NetworkPlan plan = plan(name);

        assertThat(words(layers).stream().map(id -> field(plan, id)).toList())
                .isEqualTo(rows(words(sizes), words(strides), words(paddings)));
    }

    private static List<String> rows(
            List<String> sizes, List<String> strides, List<String> paddings) {
        return IntStream.range(0, sizes.size())
                .mapToObj(i ->
                        "%1$s×%1$s %2$s×%2$s %3$s×%3$s"
                                .formatted(sizes.get(i), strides.get(i), paddings.get(i)))
                .toList();
    }

    private static String field(NetworkPlan plan, String id) {
        return plan.layer(new LayerId(id))
                .flatMap(LayerPlan::field)
                .map(field -> "%s %s %s".formatted(field.size(), field.stride(), field.padding()))
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" +", -1));
    }

    private static NetworkPlan plan(String name) {
        return NetworkPlanner.plan(Presets.named(name).orElseThrow().network());
    }
}
