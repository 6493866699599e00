package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.welcome.StarterCard;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;

/// What the cards of the welcome page say and begin.
final class StartersTest {

    /// Multiply-adds per picture of a network that learns in minutes.
    private static final long QUICK = 20_000_000;

    @Test
    void thePublishedNetworksOnCardsAreThoseWithDataThatLearnInMinutes() {
        assertThat(Starters.published())
                .extracting(Preset::name)
                .containsExactlyElementsOf(
                        Presets.museum().stream()
                                .map(Exhibit::published)
                                .filter(preset -> !preset.training().data().isEmpty())
                                .filter(StartersTest::isQuick)
                                .map(Preset::name)
                                .toList());
    }

    @Test
    void aCardCountsTheParametersOfItsNetwork() {
        assertThat(card("LeNet-5").facts().get()).isEqualTo("61,706 parameters · 1×28×28");
        assertThat(card("Empty network").facts().get()).isEqualTo("a picture and nothing else");
    }

    @Test
    void aCardBeginsWithTheNetworkItNames() {
        assertThat(card("LeNet-5").starter().get()).isEqualTo(Starters.named("lenet-5"));
    }

    private static StarterCard card(String title) {
        return Starters.cards().stream()
                .filter(card -> card.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isQuick(Preset preset) {
        return NetworkPlanner.plan(preset.network()).macs() < QUICK;
    }
}
