package org.convlens.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Missing;
import org.convlens.app.state.FakeLab;
import org.convlens.app.state.SampleData;
import org.convlens.app.state.SampleLab;
import org.convlens.app.state.SampleRun;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;
import org.convlens.viz.chart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class TrainingViewModelTest {

    private final FakeLab lab = SampleLab.looking();
    private final TrainingViewModel model = new TrainingViewModel(lab.state(), lab);
    private final SettingsViewModel settings = new SettingsViewModel(lab.state(), lab);
    private final RunWords words = new RunWords(Texts.of(TrainingView.class));

    @Test
    void withoutDataNothingCanBeStarted() {
        FakeLab empty = SampleLab.drawn();
        TrainingViewModel nothing = new TrainingViewModel(empty.state(), empty);
        nothing.playOrPause();
        nothing.step();
        assertThat(empty.told()).isEmpty();
        assertThat(nothing.run().get().missing()).contains(new Missing.Data());
    }

    @Test
    void playStartsAndPauses() {
        lab.show(SampleData.loaded(7111));
        model.playOrPause();
        lab.show(SampleRun.at(TrainingStatus.RUNNING, 245, ""));
        model.playOrPause();
        model.step();
        model.stop();
        assertThat(lab.told()).containsExactly("start", "pause", "stop");
    }

    @Test
    void theLineTellsEpochAndTimeLeft() {
        lab.show(SampleData.loaded(7111));
        lab.show(SampleRun.at(TrainingStatus.RUNNING, 245, ""));
        assertThat(words.line(model.run().get())).isEqualTo("epoch 3 of 5 · 26 s left");
        assertThat(model.run().get().share()).isCloseTo(0.49, within(1e-9));
    }

    @Test
    void aFailureTellsItsSentence() {
        lab.show(SampleRun.at(TrainingStatus.FAILED, 51, "The loss became infinite."));
        assertThat(words.line(model.run().get())).isEqualTo("The loss became infinite.");
    }

    @Test
    void aDecayingRateIsToldWithTheEpoch() {
        settings.write(NumberSetting.RATE, "0.01");
        settings.write(NumberSetting.DECAY, "0.5");
        lab.show(SampleRun.at(TrainingStatus.RUNNING, 150, ""));
        assertThat(words.line(model.run().get())).contains("epoch 2 of").contains("rate 0.0050");
    }

    @Test
    void curvesGrowWithTheRunAndStartAnewWithTheNext() {
        lab.show(SampleRun.at(TrainingStatus.RUNNING, 150, ""));
        RunCurves curves = model.curves().get();
        lab.show(SampleRun.at(TrainingStatus.RUNNING, 245, ""));
        Series training = curves.loss().series().getFirst();
        Series validation = curves.loss().series().getLast();
        assertThat(model.curves().get()).isSameAs(curves);
        assertThat(training.size()).isEqualTo(245);
        assertThat(validation.x(1)).isEqualTo(200);
        lab.show(SampleRun.at(TrainingStatus.READY, 0, ""));
        assertThat(model.curves().get()).isNotSameAs(curves);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    RATE, 0.01, true
                    RATE, 0, false
                    RATE, fast, false
                    DECAY, 0.8, true
                    DECAY, 1.1, false
                    BATCH, 32, true
                    BATCH, 1.5, false
                    EPOCHS, 0, false
                    SEED, -7, true
                    VALIDATION, 95, false
                    """)
    void onlyPossibleNumbersAreTaken(NumberSetting setting, String text, boolean possible) {
        TrainingConfig before = lab.state().config().get();
        assertThat(settings.write(setting, text)).isEqualTo(possible);
        assertThat(lab.state().config().get().equals(before)).isEqualTo(!possible);
    }

    @Test
    void theRateSliderStepsInEqualFactors() {
        settings.slideRate(0.6);
        assertThat(lab.state().config().get().rate().initial()).isEqualTo(0.01);
        assertThat(settings.ratePlace()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void whileRunningOnlyRateAndEpochsCanChange() {
        assertThat(NumberSetting.values())
                .filteredOn(setting -> setting.isChangeableIn(TrainingStatus.RUNNING))
                .containsExactly(NumberSetting.RATE, NumberSetting.EPOCHS);
    }

    @Test
    void theAnswerKnowsTheTruth() {
        AnswerViewModel answers = new AnswerViewModel(lab.state());
        assertThat(answers.answer().get().orElseThrow().truth()).isEqualTo(Optional.of(7));
    }
}
