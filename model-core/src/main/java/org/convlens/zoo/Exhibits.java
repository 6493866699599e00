package org.convlens.zoo;

import org.convlens.tensor.Shape;
import org.convlens.zoo.MobileNet.Stage;

import java.util.List;

/// The architectures of the museum, with both of their sizes.
final class Exhibits {

    private static final Scale CIFAR = new Scale(Shape.of(3, 32, 32), 10, 1);
    private static final Scale EXPLAINER = new Scale(Shape.of(3, 64, 64), 10, 1);
    private static final Scale MODULE = new Scale(Shape.of(192, 28, 28), 256, 1);

    private Exhibits() {}

    static List<Exhibit> all() {
        return List.of(
                neocognitron(),
                tdnn(),
                leNet(),
                alexNet(),
                vgg("vgg-11", Vgg.of(1, 1, 2, 2, 2)),
                vgg("vgg-16", Vgg.of(2, 2, 3, 3, 3)),
                vgg("vgg-19", Vgg.of(2, 2, 4, 4, 4)),
                allConvolutional(),
                googLeNet(),
                inceptionModule(),
                inception3(),
                uNet(),
                autoencoder(),
                resNet("resnet-18", ResNet.basic(2, 2, 2, 2), ResNet.basic(1, 1, 1, 1), 0.002),
                resNet("resnet-34", ResNet.basic(3, 4, 6, 3), ResNet.basic(1, 1, 2, 1), 0.002),
                resNet(
                        "resnet-50",
                        ResNet.bottlenecks(3, 4, 6, 3),
                        ResNet.bottlenecks(1, 1, 2, 1),
                        0.004),
                resNet(
                        "resnet-101",
                        ResNet.bottlenecks(3, 4, 23, 3),
                        ResNet.bottlenecks(1, 1, 4, 1),
                        0.004),
                resNet(
                        "resnet-152",
                        ResNet.bottlenecks(3, 8, 36, 3),
                        ResNet.bottlenecks(1, 2, 6, 1),
                        0.004),
                squeezeNet(),
                denseNet("densenet-121", DenseNet.of(6, 12, 24, 16), DenseNet.of(2, 3, 4)),
                denseNet("densenet-169", DenseNet.of(6, 12, 32, 32), DenseNet.of(2, 3, 6)),
                denseNet("densenet-201", DenseNet.of(6, 12, 48, 32), DenseNet.of(2, 3, 8)),
                mobileNet(),
                mobileNet2(),
                capsNet(),
                efficientNet(),
                tinyVgg());
    }

    private static Exhibit neocognitron() {
        Words words = new Words("neocognitron", "neocognitron");
        Shape picture = Shape.of(1, 16, 16);
        return new Exhibit(
                words.published(Neocognitron::of, new Scale(picture, 10, 1), onDigits(0.005)),
                words.classroom(Neocognitron::of, new Scale(picture, 10, 2), onDigits(0.01)));
    }

    private static Exhibit tdnn() {
        Words words = new Words("tdnn", "tdnn");
        return new Exhibit(
                words.published(
                        Tdnn::phonemes,
                        new Scale(Shape.of(16, 1, 15), 3, 1),
                        TrainingDefaults.imagenet(0.01, 16, 20)),
                words.classroom(
                        Tdnn::waves,
                        new Scale(Shape.of(1, 1, 128), 5, 2),
                        TrainingDefaults.adam(0.003, 6, "waves")));
    }

    private static Exhibit leNet() {
        Words words = new Words("lenet-5", "lenet");
        return new Exhibit(
                words.published(
                        LeNet::five,
                        Scale.digits(1),
                        new TrainingDefaults("adam", 0.002, 0.8, 64, 12, "digits")),
                words.classroom(LeNet::five, Scale.digits(2), onDigits(0.003)));
    }

    private static Exhibit alexNet() {
        Words words = new Words("alexnet", "alexnet");
        return new Exhibit(
                words.onImageNet(AlexNet::singleTower, TrainingDefaults.imagenet(0.01, 32, 90)),
                words.onShapes(AlexNet::singleTower, 8, 0.001));
    }

    private static Exhibit vgg(String name, Form form) {
        Words words = new Words(name, "vgg");
        return new Exhibit(
                words.onImageNet(form, TrainingDefaults.imagenet(0.01, 16, 74)),
                words.onShapes(Normed.of(form), 8, 0.001));
    }

    private static Exhibit allConvolutional() {
        Words words = new Words("all-cnn-c", "allcnn");
        return new Exhibit(
                words.published(
                        AllConvolutional::of, CIFAR, TrainingDefaults.imagenet(0.05, 64, 350)),
                words.onShapes(Normed.of(AllConvolutional::of), 4, 0.002));
    }

    private static Exhibit googLeNet() {
        Words words = new Words("googlenet", "googlenet");
        return new Exhibit(
                words.onImageNet(GoogLeNet::of, TrainingDefaults.imagenet(0.01, 32, 60)),
                words.onShapes(Normed.of(GoogLeNet::shallow), 8, 0.001));
    }

    private static Exhibit inceptionModule() {
        Words words = new Words("inception-module", "module");
        return new Exhibit(
                words.published(GoogLeNet::module, MODULE, TrainingDefaults.imagenet(0.01, 32, 60)),
                words.onShapes(Normed.of(GoogLeNet::oneModule), 4, 0.004));
    }

    private static Exhibit inception3() {
        Words words = new Words("inception-v3", "inception3");
        return new Exhibit(
                words.published(
                        Inception3::of,
                        new Scale(Shape.of(3, 299, 299), 1000, 1),
                        TrainingDefaults.imagenet(0.045, 32, 100)),
                words.onShapes(Inception3::shallow, 8, 0.002));
    }

    private static Exhibit uNet() {
        Words words = new Words("u-net", "unet");
        return new Exhibit(
                words.published(
                        UNet.of(4),
                        new Scale(Shape.of(1, 512, 512), 2, 1),
                        TrainingDefaults.imagenet(0.01, 1, 10)),
                words.classroom(
                        UNet.of(2),
                        new Scale(Shape.of(3, 32, 32), 2, 8),
                        TrainingDefaults.adam(0.003, 8, "shapes")));
    }

    private static Exhibit autoencoder() {
        Words words = new Words("conv-autoencoder", "autoencoder");
        return new Exhibit(
                words.published(Autoencoder::of, Scale.digits(1), onDigits(0.005)),
                words.classroom(Autoencoder::shallow, Scale.digits(2), onDigits(0.01)));
    }

    private static Exhibit resNet(String name, Form published, Form classroom, double rate) {
        Words words = new Words(name, "resnet");
        return new Exhibit(
                words.onImageNet(published, TrainingDefaults.imagenet(0.1, 16, 90)),
                words.onShapes(classroom, 8, rate));
    }

    private static Exhibit squeezeNet() {
        Words words = new Words("squeezenet-1.1", "squeezenet");
        return new Exhibit(
                words.onImageNet(SqueezeNet::of, TrainingDefaults.imagenet(0.01, 32, 90)),
                words.onShapes(Normed.of(SqueezeNet::of), 4, 0.001));
    }

    private static Exhibit denseNet(String name, Form published, Form classroom) {
        Words words = new Words(name, "densenet");
        return new Exhibit(
                words.onImageNet(published, TrainingDefaults.imagenet(0.1, 16, 90)),
                words.onShapes(classroom, 4, 0.002));
    }

    private static Exhibit mobileNet() {
        Words words = new Words("mobilenet-v1", "mobilenet");
        Form published =
                MobileNet.first(
                        new Stage(64, 1, 1),
                        new Stage(128, 2, 2),
                        new Stage(256, 2, 2),
                        new Stage(512, 2, 6),
                        new Stage(1024, 2, 2));
        Form small =
                MobileNet.first(new Stage(64, 1, 1), new Stage(128, 2, 2), new Stage(256, 2, 2));
        return new Exhibit(
                words.onImageNet(published, TrainingDefaults.imagenet(0.045, 32, 100)),
                words.onShapes(small, 4, 0.003));
    }

    private static Exhibit mobileNet2() {
        Words words = new Words("mobilenet-v2", "mobilenet2");
        Form published =
                MobileNet.second(
                        1280,
                        new Stage(16, 1, 1),
                        new Stage(24, 2, 2),
                        new Stage(32, 2, 3),
                        new Stage(64, 2, 4),
                        new Stage(96, 1, 3),
                        new Stage(160, 2, 3),
                        new Stage(320, 1, 1));
        Form small =
                MobileNet.second(
                        320, new Stage(16, 1, 1), new Stage(24, 2, 2), new Stage(32, 2, 2));
        return new Exhibit(
                words.onImageNet(published, TrainingDefaults.imagenet(0.045, 32, 100)),
                words.onShapes(small, 3, 0.003));
    }

    private static Exhibit capsNet() {
        Words words = new Words("capsnet", "capsnet");
        return new Exhibit(
                words.published(CapsNet::of, Scale.digits(1), onDigits(0.001)),
                words.classroom(CapsNet::of, Scale.digits(8), onDigits(0.003)));
    }

    private static Exhibit efficientNet() {
        Words words = new Words("efficientnet-b0", "efficientnet");
        Form published =
                EfficientNet.of(
                        new EfficientNet.Stage(1, 3, 16, 1, 1),
                        new EfficientNet.Stage(6, 3, 24, 2, 2),
                        new EfficientNet.Stage(6, 5, 40, 2, 2),
                        new EfficientNet.Stage(6, 3, 80, 2, 3),
                        new EfficientNet.Stage(6, 5, 112, 1, 3),
                        new EfficientNet.Stage(6, 5, 192, 2, 4),
                        new EfficientNet.Stage(6, 3, 320, 1, 1));
        Form small =
                EfficientNet.of(
                        new EfficientNet.Stage(1, 3, 16, 1, 1),
                        new EfficientNet.Stage(6, 3, 24, 2, 2),
                        new EfficientNet.Stage(6, 5, 40, 2, 1));
        return new Exhibit(
                words.onImageNet(published, TrainingDefaults.imagenet(0.016, 32, 350)),
                words.onShapes(small, 3, 0.003));
    }

    private static Exhibit tinyVgg() {
        Words words = new Words("tiny-vgg", "explainer");
        return new Exhibit(
                words.published(Vgg::tiny, EXPLAINER, onDigits(0.001)),
                words.classroom(Vgg::tiny, CIFAR, onDigits(0.003)));
    }

    private static TrainingDefaults onDigits(double rate) {
        return TrainingDefaults.adam(rate, 8, "digits");
    }
}
