package dev.alur.lang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a list of tokens, and the count of what is open there. Confined to one call. */
class TokenReader {
    static final int MAX_NESTING = 32;

    final String text;
    private final List<Token> tokens;
    private int at;
    private int nesting;

    TokenReader(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    final Token peek() {
        return tokens.get(at);
    }

    final Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** At the end it stays there. */
    final Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    final boolean take(String sign) {
        if (peek().isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    final boolean takeWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    final void expect(String sign, String opened) {
        if (!take(sign)) {
            throw error(
                    sign.equals("]") ? "unclosed-bracket" : "unclosed-parenthesis",
                    "expected " + sign + " for the " + opened + ", found " + peek().shown(),
                    null);
        }
    }

    final void open() {
        if (++nesting > MAX_NESTING) {
            throw error(
                    "too-deep",
                    "a condition or expression nests deeper than " + MAX_NESTING + " levels",
                    "split it into named conditions");
        }
    }

    final void close() {
        nesting--;
    }

    final SyntaxException error(String code, String message, @Nullable String hint) {
        return error(code, message, hint, peek());
    }

    final SyntaxException error(String code, String message, @Nullable String hint, Token where) {
        return new SyntaxException(code, message, where.start(), hint);
    }
}
