package org.convlens.attribution;

import org.convlens.engine.NetworkSession;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All methods, by name.
public final class Methods {

    private static final List<Method> ALL =
            List.of(
                    new Gradient(),
                    new InputTimesGradient(),
                    new GuidedBackprop(),
                    new Deconvnet(),
                    new SmoothGrad(),
                    new VarGrad(),
                    new IntegratedGradients(),
                    new ExpectedGradients(),
                    new DeepLift(),
                    new LrpEpsilon(),
                    new LrpAlphaBeta(),
                    new LrpComposite(),
                    new ExcitationBackprop(),
                    new Cam(),
                    new GradCam(),
                    new GradCamPlusPlus(),
                    new LayerCam(),
                    new GuidedGradCam(),
                    new ScoreCam(),
                    new AblationCam(),
                    new Occlusion(),
                    new Rise(),
                    new Lime(),
                    new MeaningfulPerturbation(),
                    new ExtremalPerturbation());

    private Methods() {}

    /// {@return all of them, gradients first, then relevance, maps of layers, and methods that only
    /// look from outside}
    public static List<Method> all() {
        return ALL;
    }

    /// {@return the method of that name}
    ///
    /// @param name in kebab case; `plus-plus` stands for `++` as well
    /// @throws AttributionException if there is none; names all
    public static Method named(String name) {
        return find(name.replace("-plus-plus", "++"))
                .orElseThrow(() ->
                        new AttributionException(
                                "There is no method %s; there are %s.".formatted(name, names())));
    }

    private static Optional<Method> find(String name) {
        return ALL.stream().filter(method -> method.description().name().equals(name)).findFirst();
    }

    private static String names() {
        return ALL.stream()
                .map(method -> method.description().name())
                .collect(Collectors.joining(", "));
    }

    /// Answers with a method's standards, on the session's thread.
    ///
    /// @param name of the method
    /// @param session the network; left as it was
    /// @param picture `[channels, height, width]`
    /// @param target the number to explain
    /// @return the method's answer
    public static Attribution explain(
            String name, NetworkSession session, Tensor picture, Target target) {
        Method method = named(name);
        Options standards = Options.of(method.description(), Map.of());
        return method.explain(new Question(session, picture, target, standards, Setting.PLAIN));
    }
}
