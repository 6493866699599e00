package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;
import org.convlens.attribution.Setting;
import org.convlens.attribution.Target;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What can be chosen about a method in the tab "Why".
class WhyOptionsWindowTest extends WhyInAWindow {

    @Test
    void aMethodIsAskedWithTheOptionsChosenInTheWindow() throws Exception {
        openWhy();
        choose("occlusion");
        until(() -> captions().contains("Occlusion · not asked"));
        enlarge("Occlusion · not asked");
        robot.clickOn("options");
        write("#option-window", "4");
        write("#option-stride", "2");
        choose("#option-fill", 1);

        robot.clickOn("#ask-slow");
        until(() -> captions().contains("Occlusion"));

        Map<String, String> chosen = Map.of("window", "4", "stride", "2", "fill", "mean");
        assertThat(bigMap()).isEqualTo(answered("occlusion", chosen));
        assertThat(bigMap()).isNotEqualTo(answered("occlusion", answer()));
    }

    @Test
    void anImpossibleOptionIsASentence() throws Exception {
        openWhy();
        choose("lrp-alpha-beta");
        until(() -> captions().contains("LRP-αβ"));
        enlarge("LRP-αβ");
        robot.clickOn("options");

        write("#option-alpha", "0.5");

        until(() -> captions().contains("LRP-αβ · no map"));
        assertThat(words("#why-instead"))
                .isEqualTo("lrp-alpha-beta needs for alpha a number of at least 1; received: 0.5");
        robot.clickOn("#options-back");
        until(() -> captions().contains("LRP-αβ"));
    }

    private Tensor answered(String name, Map<String, String> chosen) throws Exception {
        Method method = Methods.named(name);
        Tensor picture = picture();
        Target target = answer();
        return asked(session ->
                method.explain(
                                new Question(
                                        session,
                                        picture,
                                        target,
                                        Options.of(method.description(), chosen),
                                        Setting.PLAIN.withBlack(List.of(0f))))
                        .plane());
    }
}
