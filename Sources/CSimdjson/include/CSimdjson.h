#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser and the document that it holds until it parses the next one.
typedef struct debrief_json_parser debrief_json_parser;

/// A place in a parsed document.
typedef struct {
    const void *document;
    size_t index;
} debrief_json_value;

typedef struct {
    debrief_json_value current;
    debrief_json_value end;
} debrief_json_cursor;

typedef enum {
    DEBRIEF_JSON_NULL,
    DEBRIEF_JSON_BOOL,
    DEBRIEF_JSON_INTEGER,
    DEBRIEF_JSON_REAL,
    DEBRIEF_JSON_STRING,
    DEBRIEF_JSON_ARRAY,
    DEBRIEF_JSON_OBJECT
} debrief_json_kind;

debrief_json_parser *debrief_json_parser_make(void);
void debrief_json_parser_free(debrief_json_parser *parser);

/// Zero, or the number of an error.
int debrief_json_parse(debrief_json_parser *parser, const uint8_t *bytes, size_t count,
                       debrief_json_value *root);
const char *debrief_json_error(int code);

debrief_json_kind debrief_json_kind_of(debrief_json_value value);
bool debrief_json_bool(debrief_json_value value);
int64_t debrief_json_integer(debrief_json_value value);
double debrief_json_real(debrief_json_value value);
const char *debrief_json_string(debrief_json_value value, size_t *count);
bool debrief_json_find(debrief_json_value object, const char *key, size_t count,
                       debrief_json_value *found);

debrief_json_cursor debrief_json_elements(debrief_json_value array);
bool debrief_json_next(debrief_json_cursor *cursor, debrief_json_value *element);
debrief_json_cursor debrief_json_members(debrief_json_value object);
bool debrief_json_next_member(debrief_json_cursor *cursor, const char **key, size_t *count,
                              debrief_json_value *value);

/// The value without white space; valid until the parser is used again.
const char *debrief_json_minified(debrief_json_parser *parser, debrief_json_value value,
                                  size_t *count);

#ifdef __cplusplus
}
#endif
