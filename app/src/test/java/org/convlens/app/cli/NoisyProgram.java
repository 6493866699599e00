package org.convlens.app.cli;

import java.lang.foreign.Arena;

/// Prints wherever a library may print, and answers once.
final class NoisyProgram {

    private NoisyProgram() {}

    /// Runs in a process of its own.
    ///
    /// @param arguments not read
    public static void main(String[] arguments) {
        Console console = Console.ofThisProcess();
        System.out.println("from Java");
        try (Arena arena = Arena.ofConfined()) {
            Libc.write(1, arena.allocateFrom("from native code\n").asSlice(0, 17));
        }
        console.answer("the answer: 卷积");
        console.answers().flush();
    }
}
