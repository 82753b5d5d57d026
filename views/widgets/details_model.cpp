// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/details_model.h"

namespace bailiwick::widgets {

void DetailsModel::add(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *title = new QStandardItem(name);
    auto *text = new QStandardItem(value);
    for (QStandardItem *item : {title, text}) {
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        item->setEditable(false);
    }
    appendRow({title, text});
}

} // namespace bailiwick::widgets
