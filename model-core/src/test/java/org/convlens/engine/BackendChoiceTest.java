package org.convlens.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.CudaDriver.Card;
import org.convlens.engine.CudaDriver.Present;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Where to compute on machines we do not have: cards by NVIDIA's table of compute capabilities.
class BackendChoiceTest {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # card,      capability, driver, free GB, cuda
                    Tesla K40,         35,  11060,      11, false
                    Tesla K80,         37,  11060,      11, true
                    GTX 1080,          61,  12040,       7, true
                    T4,                75,  11080,      15, true
                    A100,              80,  12020,      39, true
                    RTX 3090,          86,  11060,      23, true
                    RTX 4090,          89,  12080,      23, true
                    H100,              90,  12080,      79, false
                    RTX 5090,         120,  13000,      31, false
                    RTX 3090,          86,  11050,      23, false
                    RTX 3090,          86,  10020,      23, false
                    RTX 3090,          86,  11060,       0, false
                    """)
    void cudaIsTakenOnlyWhereItsCodeRuns(
            String name, int capability, int driver, int gigabytes, boolean cuda) {
        Card card = new Card(name, capability, gigabytes * GIGABYTE);
        BackendChoice choice =
                BackendChoice.of(Backend.AUTO, true, new Present(driver, List.of(card)));
        assertThat(choice.cuda()).as(choice.sentence()).isEqualTo(cuda);
        assertThat(BackendChoice.of(Backend.CUDA, true, new Present(driver, List.of(card))))
                .isEqualTo(choice);
    }

    @Test
    void theSentenceNamesTheCardAndWhyNot() {
        Card h100 = new Card("NVIDIA H100", 90, 79 * GIGABYTE);
        assertThat(choice(new Present(12_080, List.of(h100))).sentence())
                .isEqualTo(
                        "The CPU computes: NVIDIA H100 has compute capability 9.0, newer than the"
                                + " 8.9 that this CUDA code ends at.");
    }

    @Test
    void theSentenceNamesTheCardThatComputes() {
        Card card = new Card("NVIDIA RTX 3060", 86, 6 * GIGABYTE);
        assertThat(choice(new Present(12_080, List.of(card))).sentence())
                .isEqualTo("NVIDIA RTX 3060 computes (compute capability 8.6, 6.0 GB free).");
    }

    @Test
    void anOldDriverIsToldWhatItRuns() {
        Card card = new Card("NVIDIA RTX 3060", 86, 6 * GIGABYTE);
        assertThat(choice(new Present(10_020, List.of(card))).sentence())
                .contains("CUDA up to 10.2, and 11.6 is needed");
    }

    @Test
    void oneCardThatCannotWorkIsEnoughForTheCpu() {
        Card fit = new Card("A100", 80, 39 * GIGABYTE);
        Card tooNew = new Card("H100", 90, 79 * GIGABYTE);
        assertThat(choice(new Present(12_080, List.of(fit, tooNew))).cuda()).isFalse();
    }

    @Test
    void withoutDriverOrCardTheCpuComputes() {
        assertThat(choice(new CudaDriver.Absent("there is no NVIDIA driver on this machine")))
                .isEqualTo(
                        new BackendChoice(
                                false,
                                "The CPU computes: there is no NVIDIA driver on this machine."));
        assertThat(choice(new Present(12_080, List.of())).cuda()).isFalse();
    }

    @Test
    void theUsersWishForTheCpuWins() {
        Card card = new Card("A100", 80, 39 * GIGABYTE);
        assertThat(BackendChoice.of(Backend.CPU, true, new Present(12_080, List.of(card))))
                .isEqualTo(new BackendChoice(false, "The CPU computes, as chosen."));
    }

    @Test
    void anEditionWithoutCudaSaysSo() {
        CudaDriver nobody = new CudaDriver.Absent("nobody asked");
        assertThat(BackendChoice.of(Backend.CUDA, false, nobody).sentence())
                .contains("this edition of ConvLens does not carry it");
    }

    private static BackendChoice choice(CudaDriver driver) {
        return BackendChoice.of(Backend.AUTO, true, driver);
    }
}
