// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function and so cannot stand in a namespace.
static void initLook()
{
    Q_INIT_RESOURCE(look);
}

namespace bailiwick::widgets {

void loadResources()
{
    static const bool loaded = (initLook(), true);
    Q_UNUSED(loaded);
}

} // namespace bailiwick::widgets
