package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveBudgetTest {

    private static final long MILLISECOND = 1_000_000;

    private final LiveBudget budget = new LiveBudget();

    @Test
    void nothingIsAllowedBeforeAnythingIsEarned() {
        assertThat(budget.allows()).isFalse();
        budget.earn(MILLISECOND);
        assertThat(budget.allows()).isTrue();
    }

    @Test
    void aDebtIsEarnedBackFirst() {
        budget.earn(MILLISECOND);
        budget.spend(10 * MILLISECOND);
        budget.earn(188 * MILLISECOND);
        assertThat(budget.allows()).isFalse();
        budget.earn(2 * MILLISECOND);
        assertThat(budget.allows()).isTrue();
    }

    @Test
    void oneLongQuestionSilencesSnapshotsForFiveSecondsAtMost() {
        budget.spend(60_000 * MILLISECOND);
        budget.earn(4_740 * MILLISECOND);
        assertThat(budget.allows()).isFalse();
        budget.earn(20 * MILLISECOND);
        assertThat(budget.allows()).isTrue();
    }

    @Test
    void aQuietHourBuysNoLongStop() {
        budget.earn(3_600_000 * MILLISECOND);
        budget.spend(101 * MILLISECOND);
        assertThat(budget.allows()).isFalse();
    }

    @Test
    void aShareOfOneKnowsNoLimitAndAShareOfNoneAllowsNothing() {
        budget.change(1);
        budget.spend(1000 * MILLISECOND);
        assertThat(budget.allows()).isTrue();
        budget.change(0);
        budget.earn(60_000 * MILLISECOND);
        assertThat(budget.allows()).isFalse();
    }
}
