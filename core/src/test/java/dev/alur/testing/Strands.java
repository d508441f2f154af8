package dev.alur.testing;

import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.value.Json;
import dev.alur.value.JsonFields;
import java.util.ArrayList;
import java.util.List;

/** Where a run stands, as its text form tells. */
public final class Strands {
    private Strands() {}

    /** One place of a run. @param phase {@code waiting}, {@code performing} … */
    public record Strand(String path, int visit, String phase) {
        /** Whether a token belongs to the step it stands at. */
        public boolean has(Token token) {
            String own = token.path();
            if (path.equals("undo")) {
                String last = own.substring(own.lastIndexOf('/') + 1);
                return last.equals("undo") || last.startsWith("undo_");
            }
            return token.visit() == visit
                    && (own.equals(path) || own.startsWith(path + "/prompt") || own.equals(path + "/collect"));
        }
    }

    public static List<Strand> of(Program program, State state) {
        List<String> paths = state.at(program);
        List<Strand> strands = new ArrayList<>();
        for (JsonFields fields : root(program, state).each("strands")) {
            strands.add(new Strand(paths.get(strands.size()), (int) fields.number("visit"), fields.text("phase")));
        }
        return strands;
    }

    /** The latest number given to a visit. */
    public static int visits(Program program, State state) {
        return (int) root(program, state).number("visits");
    }

    private static JsonFields root(Program program, State state) {
        return JsonFields.of(Json.parse(state.encode(program)));
    }
}
