package dev.alur.program;

import java.util.List;

/** Gives the person an arm: the one noted before, else by hash of experiment and person. */
final class SplitOp extends Op {
    /** Buckets of an experiment. */
    private static final int BUCKETS = 10_000;

    private final String experiment;
    private final List<String> names;
    private final int[] weights;
    private final int total;
    final int[] targets;

    SplitOp(String path, Frame frame, String experiment, List<String> names, int[] weights) {
        super(path, frame);
        this.experiment = experiment;
        this.names = names;
        this.weights = weights;
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        this.total = sum;
        this.targets = new int[weights.length];
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        String noted = cursor.arm(experiment);
        int arm = noted == null ? -1 : names.indexOf(noted);
        if (arm < 0) {
            arm = byHash(cursor.person());
        }
        cursor.note(Note.Kind.EXPOSED, path, experiment + "=" + names.get(arm));
        return targets[arm];
    }

    private int byHash(String person) {
        int bucket = Hash.bucket(experiment + "\n" + person, BUCKETS);
        long reached = 0;
        for (int arm = 0; arm < weights.length - 1; arm++) {
            reached += weights[arm];
            if (bucket < reached * BUCKETS / total) {
                return arm;
            }
        }
        return weights.length - 1;
    }
}
