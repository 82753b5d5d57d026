// SPDX-License-Identifier: Apache-2.0
#include "views/fleet/node_details.h"

#include "models/items/labels.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/table_look.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::views {
namespace {

QWidget *stacked(QWidget *parent, std::initializer_list<QWidget *> widgets)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return pane;
}

} // namespace

NodeDetails::NodeDetails(QWidget *parent)
    : QWidget(parent)
    , m_header(new widgets::HeaderLabel({}, this))
    , m_edit(new QPushButton(widgets::icon(widgets::Icon::Edit), tr("&Edit attributes…"), this))
    , m_panel(new widgets::KeyValuePanel(tr("Attributes"), this))
    , m_reachHeader(new widgets::HeaderLabel(tr("Who can reach it"), this))
    , m_progress(new widgets::ProgressStrip(this))
    , m_table(new QTableView(this))
    , m_why(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_panel->setModel(&m_attributes);
    m_header->addWidget(m_edit);
    m_edit->hide();
    connect(m_edit, &QPushButton::clicked, this, &NodeDetails::editRequested);
    setUpReach();
    m_splitter->setObjectName(QStringLiteral("fleet.details"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(stacked(m_splitter, {m_header, m_panel}));
    m_splitter->addWidget(stacked(m_splitter, {m_reachHeader, m_progress, m_table, m_why}));
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void NodeDetails::setUpReach()
{
    m_table->setModel(&m_reach);
    m_table->setAccessibleName(tr("Who can reach it"));
    widgets::applyTableLook(*m_table);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    header.resizeSection(items::ReachModel::PersonColumn, 130);
    header.resizeSection(items::ReachModel::OrganizationColumn, 120);
    header.resizeSection(items::ReachModel::ActionsColumn, 110);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Lists and sentences are longer than their columns: in full below for the row at hand.
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->setContentsMargins(3, 2, 3, 2);
    m_why->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NodeDetails::describeReach);
    connect(&m_reach, &items::ReachModel::busyChanged, this, [this](bool busy) {
        if (busy)
            m_progress->start(tr("Looking for everybody who can reach it…"));
        else
            m_progress->finish();
    });
    connect(m_progress, &widgets::ProgressStrip::cancelled, &m_reach, &items::ReachModel::cancel);
    connect(&m_reach, &items::ReachModel::finished, this, &NodeDetails::reachChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT personChosen(m_reach.principalAt(index.row()));
    });
}

void NodeDetails::setNode(const access::SnapshotPtr &snapshot, fleet::Id id, fleet::Time at)
{
    m_node = id;
    m_snapshot = snapshot;
    m_attributes.setNode(snapshot, id);
    m_reach.setNode(snapshot, id, at);
    const auto position = snapshot ? snapshot->tree().position(id) : std::nullopt;
    if (!position) {
        m_header->setTitle(tr("Nothing selected"));
        m_header->setSubtitle(tr("Select a node to see its attributes and who can reach it."));
        m_header->setIcon(std::nullopt);
        m_reachHeader->setSubtitle({});
        return;
    }
    const fleet::Resource &resource = snapshot->tree().resource(*position);
    m_header->setTitle(QString::fromStdString(resource.name));
    m_header->setSubtitle(QString::fromStdString(snapshot->tree().path(*position)));
    m_header->setIcon(widgets::iconFromName(items::labels::iconOf(resource)));
    m_reachHeader->setSubtitle(tr("Being computed…"));
}

void NodeDetails::setDraft(const fleet::State *draft)
{
    m_attributes.setNode(m_snapshot, m_node, draft);
}

void NodeDetails::setEditable(bool editable, const QString &why)
{
    m_edit->setVisible(!m_node.isNull());
    m_edit->setEnabled(editable);
    m_edit->setToolTip(editable ? tr("Into the draft; preview and commit as any change") : why);
}

void NodeDetails::describeReach()
{
    const QModelIndex row = m_table->currentIndex();
    m_why->setVisible(row.isValid());
    if (!row.isValid())
        return;
    const auto text = [&](int column) { return row.siblingAtColumn(column).data().toString(); };
    m_why->setText(
        tr("%1 may: %2.", "person, actions")
            .arg(text(items::ReachModel::PersonColumn), text(items::ReachModel::ActionsColumn)) +
        u'\n' + row.siblingAtColumn(items::ReachModel::WhyColumn).data(Qt::ToolTipRole).toString());
}

void NodeDetails::reachChanged()
{
    const int people = m_reach.rowCount();
    if (people > 0)
        m_table->setCurrentIndex(m_reach.index(0, 0));
    describeReach();
    m_reachHeader->setSubtitle(
        m_reach.isTruncated()   ? tr("The first %1").arg(items::labels::count(quint64(people)))
        : people == 0           ? tr("Nobody that you may see")
        : m_reach.hasMachines() ? tr("%n people, teams, applications or gateways", nullptr, people)
                                : tr("%n people and teams", nullptr, people));
}

} // namespace bailiwick::views
