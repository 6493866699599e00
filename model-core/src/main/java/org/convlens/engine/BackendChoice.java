package org.convlens.engine;

import java.util.Locale;
import java.util.Optional;

/// Where the engine computes, and why.
///
/// ND4J's CUDA code is compiled for compute capability 3.7 to 8.6, runs on 8.9 too, and holds
/// nothing from which a driver could build code for newer cards: there it would be chosen and fail
/// with its first kernel. So CUDA is taken only where every card can work.
///
/// @param cuda whether on the graphics card; else on the CPU
/// @param sentence which and why
public record BackendChoice(boolean cuda, String sentence) {

    private static final int FIRST_CAPABILITY = 37;
    private static final int LAST_CAPABILITY = 89;
    private static final int DRIVER = 11_060;
    private static final long FREE_BYTES = 1L << 30;

    /// {@return the choice for this machine}
    ///
    /// @param wish the user's
    /// @param edition whether this edition of the program carries CUDA code
    /// @param driver what the driver said
    public static BackendChoice of(Backend wish, boolean edition, CudaDriver driver) {
        if (wish == Backend.CPU) {
            return cpu("The CPU computes, as chosen.");
        }
        if (!edition) {
            return cpu(
                    wish == Backend.CUDA
                            ? "The CPU computes: CUDA was chosen, but this edition of ConvLens does"
                                    + " not carry it."
                            : "The CPU computes; this edition of ConvLens has no other backend.");
        }
        return switch (driver) {
            case CudaDriver.Absent(String reason) -> cpu("The CPU computes: " + reason + ".");
            case CudaDriver.Present present -> of(present);
        };
    }

    private static BackendChoice of(CudaDriver.Present driver) {
        if (driver.cards().isEmpty()) {
            return cpu("The CPU computes: the NVIDIA driver offers no graphics card.");
        }
        if (driver.version() < DRIVER) {
            return cpu(
                    "The CPU computes: the NVIDIA driver runs CUDA up to %s, and 11.6 is needed; install a newer driver."
                            .formatted(version(driver.version())));
        }
        return driver.cards().stream()
                .map(BackendChoice::obstacle)
                .flatMap(Optional::stream)
                .findFirst()
                .map(obstacle -> cpu("The CPU computes: " + obstacle + "."))
                .orElseGet(() -> cuda(driver.cards().getFirst()));
    }

    private static Optional<String> obstacle(CudaDriver.Card card) {
        if (card.capability() > LAST_CAPABILITY) {
            return Optional.of(
                    "%s has compute capability %s, newer than the 8.9 that this CUDA code ends at"
                            .formatted(card.name(), card.generation()));
        }
        if (card.capability() < FIRST_CAPABILITY) {
            return Optional.of(
                    "%s has compute capability %s, older than the 3.7 that this CUDA code begins at"
                            .formatted(card.name(), card.generation()));
        }
        if (card.freeBytes() < FREE_BYTES) {
            return Optional.of(
                    "%s has only %d MB of memory free; close what else uses it"
                            .formatted(card.name(), card.freeBytes() >> 20));
        }
        return Optional.empty();
    }

    private static BackendChoice cuda(CudaDriver.Card card) {
        return new BackendChoice(
                true,
                String.format(
                        Locale.ROOT,
                        "%s computes (compute capability %s, %.1f GB free).",
                        card.name(),
                        card.generation(),
                        card.freeBytes() / (double) (1L << 30)));
    }

    private static BackendChoice cpu(String sentence) {
        return new BackendChoice(false, sentence);
    }

    private static String version(int cuda) {
        return cuda / 1000 + "." + cuda % 1000 / 10;
    }
}
