#pragma once
#include <cmark-gfm.h>
#include <stdlib.h>
