#include "domain/Result.h"
