#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/// `xmlFree` is a variable, which Swift takes for one that may change at any time.
static inline void debrief_xml_free(void *memory) { xmlFree(memory); }
