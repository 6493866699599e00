package org.convlens.plan;

import org.convlens.network.Restraint;

import java.util.stream.Stream;

/// The numbers that keep weights small, and what they may be.
final class RestraintSettings {

    private static final Range NUMBERS = new Range(0, 1_000_000, false);

    private RestraintSettings() {}

    static Stream<Setting> of(Restraint restraint) {
        return Stream.of(
                new Setting("l1", restraint.l1(), NUMBERS),
                new Setting("l2", restraint.l2(), NUMBERS),
                new Setting("max-norm", restraint.maxNorm(), NUMBERS));
    }

    /// The same without what is out of range.
    static Restraint allowed(Restraint restraint) {
        return new Restraint(
                NUMBERS.orElse(restraint.l1(), 0),
                NUMBERS.orElse(restraint.l2(), 0),
                NUMBERS.orElse(restraint.maxNorm(), 0));
    }
}
