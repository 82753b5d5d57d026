// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"

#include <QString>

class QWidget;

namespace bailiwick::desktop {

/// A screen of the main window. To add one: make its widget in Workspace and hand it over; the
/// window owns the widget from then on.
struct Page
{
    QString id; ///< "fleet": kept in settings, never changes
    QString title;
    widgets::Icon icon = widgets::Icon::Info;
    QWidget *widget = nullptr;
};

} // namespace bailiwick::desktop
