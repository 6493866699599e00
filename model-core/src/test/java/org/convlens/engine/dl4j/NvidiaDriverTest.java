package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.convlens.engine.CudaDriver;
import org.convlens.engine.CudaDriver.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The conversation with a driver, held with small libraries compiled here in a real driver's
/// place.
class NvidiaDriverTest {

    private static final String TWO_CARDS =
            """
            #include <string.h>
            int cuInit(unsigned flags) { return flags; }
            int cuDriverGetVersion(int *version) { *version = 12080; return 0; }
            int cuDeviceGetCount(int *count) { *count = 2; return 0; }
            int cuDeviceGet(int *device, int ordinal) { *device = ordinal + 40; return 0; }
            int cuDeviceGetName(char *name, int length, int device) {
                strncpy(name, device == 40 ? "Card A" : "Card B", length); return 0; }
            int cuDeviceGetAttribute(int *value, int which, int device) {
                *value = which == 75 ? device - 32 : which == 76 ? 6 : -1; return 0; }
            int cuDevicePrimaryCtxRetain(void **context, int device) {
                *context = (void *) (long) device; return 0; }
            static void *current;
            int cuCtxSetCurrent(void *context) { current = context; return 0; }
            int cuMemGetInfo_v2(unsigned long *free, unsigned long *total) {
                *free = (unsigned long) current << 30; *total = 99; return 0; }
            int cuDevicePrimaryCtxRelease_v2(int device) { return 0; }
            """;

    @TempDir private Path folder;

    @Test
    void aMachineWithoutADriverIsNoError() {
        assertThat(new NvidiaDriver("libno-such-driver.so.1").ask())
                .isEqualTo(new CudaDriver.Absent("there is no NVIDIA driver on this machine"));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "compiles with gcc")
    void eachCardTellsItsNameItsCapabilityAndItsFreeMemory() throws Exception {
        assertThat(driver(TWO_CARDS).ask())
                .isEqualTo(
                        new CudaDriver.Present(
                                12_080,
                                List.of(
                                        new Card("Card A", 86, 40L << 30),
                                        new Card("Card B", 96, 41L << 30))));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "compiles with gcc")
    void aDriverThatRefusesIsAbsentWithItsError() throws Exception {
        assertThat(driver("int cuInit(unsigned flags) { return 100; }").ask())
                .isEqualTo(
                        new CudaDriver.Absent(
                                "the NVIDIA driver does not answer (cuInit gave error 100)"));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "compiles with gcc")
    void aDriverTooOldForAQuestionIsAbsentWithTheQuestion() throws Exception {
        assertThat(driver("int cuInit(unsigned flags) { return 0; }").ask())
                .isEqualTo(
                        new CudaDriver.Absent(
                                "the NVIDIA driver does not answer (it has no cuDriverGetVersion)"));
    }

    private NvidiaDriver driver(String source) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "There is no gcc.");
        Path file = Files.writeString(folder.resolve("driver.c"), source);
        Path library = folder.resolve("driver.so");
        Process gcc =
                new ProcessBuilder(
                                "gcc",
                                "-shared",
                                "-fPIC",
                                "-o",
                                library.toString(),
                                file.toString())
                        .inheritIO()
                        .start();
        assertThat(gcc.waitFor()).isZero();
        return new NvidiaDriver(library.toString());
    }
}
