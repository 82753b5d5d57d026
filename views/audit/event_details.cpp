// SPDX-License-Identifier: Apache-2.0
#include "views/audit/event_details.h"

#include "models/fleet/time.h"
#include "models/items/labels.h"
#include "models/items/logged_words.h"
#include "views/audit/event_detail_items.h"
#include "views/widgets/header_label.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/key_value_panel.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::views {
namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString shown(const audit::Committed &committed)
{
    return committed.isErased() ? EventDetails::tr("(erased)") : text(committed.text);
}

QString kindAndId(const std::string &kind, const std::string &id)
{
    return QStringLiteral("%1 %2").arg(items::labels::loggedKind(text(kind)), text(id)).trimmed();
}

} // namespace

EventDetails::EventDetails(QWidget *parent)
    : QWidget(parent)
    , m_header(new widgets::HeaderLabel({}, this))
    , m_panel(new widgets::KeyValuePanel(tr("Entry"), this))
    , m_detailHeader(new widgets::HeaderLabel(tr("What it did"), this))
    , m_tree(new QTreeView(this))
{
    m_panel->setModel(&m_facts);
    m_tree->setModel(&m_detail);
    m_tree->setAccessibleName(tr("What it did"));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setItemDelegate(new widgets::ItemDelegate(m_tree));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_panel, 3);
    layout->addWidget(m_detailHeader);
    layout->addWidget(m_tree, 4);
    layout->addStretch(); // keeps the header at the top while there is no entry
    clear({});
}

void EventDetails::setEvent(const audit::Event &event)
{
    m_header->setTitle(items::labels::action(event.action));
    m_header->setSubtitle(items::labels::time(event.time));
    m_facts.clear();
    const auto fact = [this](const QString &name, const QString &value) {
        if (!value.isEmpty())
            m_facts.appendRow({new QStandardItem(name), new QStandardItem(value)});
    };
    const auto outcome = audit::name(event.outcome);
    fact(tr("Time (UTC)"), text(fleet::formatTime(event.time)));
    fact(tr("Who"), shown(event.actor.label));
    fact(tr("Acted as"), kindAndId(event.actor.kind, event.actor.id));
    fact(tr("What"), text(event.action));
    fact(tr("Outcome"),
         items::labels::outcome(QString::fromLatin1(outcome.data(), qsizetype(outcome.size()))));
    fact(tr("Resource"), shown(event.resource.label));
    fact(tr("Resource id"), kindAndId(event.resource.type, event.resource.id));
    fact(tr("Reason"), shown(event.reason));
    fact(tr("Revision"), QString::number(event.revision));
    if (event.count > 0)
        fact(tr("Rows returned"), items::labels::count(quint64(event.count)));
    fact(tr("Entry number"),
         event.sequence ? QString::number(*event.sequence) : tr("waiting to be numbered"));
    fact(tr("Request"), text(event.requestId));
    m_panel->setModel(&m_facts); // fits columns and rows to what is new

    fillDetail(m_detail, QByteArray::fromStdString(event.detail.text));
    m_detailHeader->setSubtitle(event.detail.isErased()    ? tr("Erased")
                                : m_detail.rowCount() == 0 ? tr("Nothing was changed by it")
                                                           : QString());
    m_tree->header()->resizeSection(0, 240);
    m_tree->expandToDepth(1);
    m_panel->show();
    m_detailHeader->show();
    m_tree->show();
}

void EventDetails::clear(const QString &why)
{
    m_header->setTitle(tr("Entry"));
    m_header->setSubtitle(why.isEmpty() ? tr("Select an entry to see what it did.") : why);
    m_facts.clear();
    m_detail.clear();
    m_panel->hide();
    m_detailHeader->hide();
    m_tree->hide();
}

} // namespace bailiwick::views
