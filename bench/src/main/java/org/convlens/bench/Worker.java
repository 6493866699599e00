package org.convlens.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// A process that measures one program when told to: `lenet-caffe TRAIN 8` trains 8 batches and
/// prints how many nanoseconds they took.
final class Worker {

    static final int BATCH = 64;
    static final String ANSWER = "nanoseconds ";

    private final Program program;
    private final Map<Subject, Contender> open = new EnumMap<>(Subject.class);

    private Worker(Program program) {
        this.program = program;
    }

    /// Measures until its input ends.
    ///
    /// @param title of a program
    public static void main(String[] title) throws IOException {
        Worker worker = new Worker(Program.titled(title[0]));
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(ANSWER + worker.obey(order.split(" ")));
        }
        worker.open.values().forEach(Contender::close);
    }

    private long obey(String[] order) {
        int steps = Integer.parseInt(order[2]);
        Contender contender =
                open.computeIfAbsent(
                        Subject.valueOf(order[0]),
                        subject -> program.open(subject.plan(), subject.batch(BATCH, 1)));
        return switch (Mode.valueOf(order[1])) {
            case TRAIN -> nanoseconds(steps, contender::train);
            case INFER -> nanoseconds(steps, contender::infer);
        };
    }

    static long nanoseconds(int steps, Runnable step) {
        long start = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            step.run();
        }
        return System.nanoTime() - start;
    }
}
