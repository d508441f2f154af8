package dev.alur.program;

import java.util.ArrayDeque;
import java.util.Arrays;

/** What happens to strands where lines part and meet. A strand stands in the ways of the fork its op stands in. */
final class Forks {
    private Forks() {}

    /** Adds a strand that has not moved yet. */
    static void add(Cursor cursor, Strand strand) {
        Strand[] more = Arrays.copyOf(cursor.strands, cursor.strands.length + 1);
        more[more.length - 1] = strand;
        cursor.strands = more;
        if (cursor.ready == null) {
            cursor.ready = new ArrayDeque<>();
        }
        cursor.ready.add(strand);
    }

    /** The strand has come to its end. */
    static void end(Cursor cursor, Strand strand) {
        cursor.strands =
                Arrays.stream(cursor.strands).filter(one -> one != strand).toArray(Strand[]::new);
        if (cursor.ready != null) {
            cursor.ready.remove(strand);
        }
    }

    /** Whether the strand is open, not held, and not about to begin in this turn. */
    static boolean isStill(Cursor cursor, Strand strand) {
        return Arrays.asList(cursor.strands).contains(strand)
                && !isHeld(cursor, strand)
                && (cursor.ready == null || !cursor.ready.contains(strand));
    }

    /** Whether the strand must stand still: another has given the person to a human, and the bot is silent. */
    static boolean isHeld(Cursor cursor, Strand strand) {
        return cursor.strands.length > 1 && !isWithHuman(cursor, strand) && isWithHuman(cursor);
    }

    /** Whether a strand has given the person to a human, who has them still. */
    static boolean isWithHuman(Cursor cursor) {
        for (Strand one : cursor.strands) {
            if (isWithHuman(cursor, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithHuman(Cursor cursor, Strand strand) {
        return strand.phase == Strand.WAITING && cursor.program.op(strand.pc) instanceof HandoffOp;
    }

    /** Nothing of the other strands is due until they are told to go on. */
    static void holdOthers(Cursor cursor, Strand strand) {
        for (Strand one : cursor.strands) {
            if (one != strand) {
                cursor.program.op(one.pc).abandon(cursor, one);
            }
        }
    }

    /** Whether another strand still stands in a way of the fork, or of one within. */
    static boolean isShared(Cursor cursor, int fork) {
        for (Strand one : cursor.strands) {
            if (one != cursor.strand && isWithin(cursor, one, fork)) {
                return true;
            }
        }
        return false;
    }

    /** Drops every other strand that stands in a way of the fork, or of one within. */
    static void dropOthers(Cursor cursor, int fork) {
        for (Strand one : cursor.strands) {
            if (one != cursor.strand && isWithin(cursor, one, fork)) {
                cursor.program.op(one.pc).abandon(cursor, one);
                end(cursor, one);
            }
        }
    }

    /** The strand at work leaves forks without having come to the ends of their ways: the others in them are dropped. */
    static void leave(Cursor cursor, int from, int to) {
        for (int fork = from; fork != to && fork != Op.NO_FORK; fork = cursor.program.op(fork).fork) {
            dropOthers(cursor, fork);
        }
    }

    private static boolean isWithin(Cursor cursor, Strand strand, int fork) {
        int at = cursor.program.op(strand.pc).fork;
        while (at != Op.NO_FORK && at != fork) {
            at = cursor.program.op(at).fork;
        }
        return at == fork;
    }
}
