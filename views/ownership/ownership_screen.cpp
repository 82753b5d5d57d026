// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/ownership_screen.h"

#include "models/items/ownership_rights.h"
#include "views/ownership/under_way_pane.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/table_look.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::ownership {

using items::OwnershipModel;
using items::UnderWayModel;
using widgets::Icon;

namespace {

enum Page { Empty, Filled };

void setUp(QTableView &table, QAbstractItemModel &model, const QString &name,
           std::initializer_list<int> widths)
{
    table.setModel(&model);
    table.setAccessibleName(name);
    widgets::applyTableLook(table);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setItemDelegate(new widgets::ItemDelegate(&table));
    int column = 0;
    for (const int width : widths)
        table.horizontalHeader()->resizeSection(column++, width);
}

} // namespace

OwnershipScreen::OwnershipScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                                 widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Ownership"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_filter(new widgets::FilterLine(tr("Filter by device, owner or place"), this))
    , m_list(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_forViewer(new UnderWayPane(tr("Offered to you and by you"), this))
    , m_deviceStack(new QStackedWidget(this))
    , m_deviceHeader(new widgets::HeaderLabel(QString(), this))
    , m_panel(new widgets::KeyValuePanel(tr("Who has the device"), this))
    , m_underWay(new UnderWayPane(tr("Under way"), this))
    , m_historyHeader(new widgets::HeaderLabel(tr("History"), this))
    , m_historyTable(new QTableView(this))
    , m_load(new QPushButton(icon(Icon::Import), tr("Load claim &secrets…"), this))
    , m_groups(new QPushButton(icon(Icon::Group), tr("&Groups…"), this))
    , m_release(new QPushButton(icon(Icon::Unlock), tr("&Release…"), this))
    , m_share(new QPushButton(icon(Icon::Link), tr("S&hare…"), this))
    , m_handOver(new QPushButton(icon(Icon::Delegate), tr("Hand o&ver…"), this))
    , m_takeOff(new QPushButton(icon(Icon::Remove), tr("Ta&ke off"), this))
    , m_users(new QMenu(this))
{
    m_header->setIcon(Icon::Lock);
    m_header->addWidget(m_groups);
    m_header->addWidget(m_load);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDevice());
    splitter->setSizes({560, 640});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    connectActs();
    connect(&m_draft, &draft::Draft::changed, this, &OwnershipScreen::draftChanged);
    draftChanged();
}

OwnershipScreen::~OwnershipScreen()
{
    m_draft.disconnect(this);
    m_desk.disconnect(this);
    m_table->setModel(nullptr);
    m_historyTable->setModel(nullptr);
    m_panel->setModel(nullptr);
}

QWidget *OwnershipScreen::makeList()
{
    setUp(*m_table, m_devices, tr("Devices that somebody owns"), {165, 130, 85});
    m_list->addWidget(new widgets::EmptyState(
        Icon::Device, tr("Nobody owns a device here"),
        tr("Whoever claims a device with its code becomes its owner. The manufacturer loads the "
           "codes; an owner shares a device or hands it over."),
        this));
    m_list->addWidget(m_table);
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    auto *side = new QSplitter(Qt::Vertical, this);
    side->addWidget(top);
    side->addWidget(m_forViewer);
    side->setStretchFactor(0, 3);
    side->setStretchFactor(1, 1);
    side->setChildrenCollapsible(false);
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_devices.setFilterText(text);
        update();
    });
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (!index.isValid())
                    return;
                m_device = m_devices.deviceAt(index.row());
                look();
            });
    return side;
}

QWidget *OwnershipScreen::makeDevice()
{
    m_deviceHeader->setIcon(Icon::Device);
    for (QPushButton *button : {m_release, m_share, m_handOver, m_takeOff})
        m_deviceHeader->addWidget(button);
    m_takeOff->setMenu(m_users);
    m_panel->setModel(&m_details);
    m_underWay->setColumnHidden(UnderWayModel::AboutColumn);
    setUp(*m_historyTable, m_history, tr("Who had the device"), {130, 75, 130, 150});
    auto *past = new QWidget(this);
    auto *pastLayout = new QVBoxLayout(past);
    pastLayout->setContentsMargins(0, 0, 0, 0);
    pastLayout->addWidget(m_historyHeader);
    pastLayout->addWidget(m_historyTable, 1);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_panel);
    parts->addWidget(m_underWay);
    parts->addWidget(past);
    parts->setSizes({240, 190, 220});
    parts->setChildrenCollapsible(false);
    auto *filled = new QWidget(this);
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_deviceHeader);
    layout->addWidget(parts, 1);
    m_deviceStack->addWidget(new widgets::EmptyState(
        Icon::Device, tr("No device is chosen"),
        tr("Choose one of the list, or in the fleet, to see who has it and had it."), this));
    m_deviceStack->addWidget(filled);
    return m_deviceStack;
}

void OwnershipScreen::setSources(remote::OwnershipSource *all, remote::OwnerSource *own)
{
    m_desk.setSources(all, own);
}

void OwnershipScreen::setLive(bool live)
{
    m_desk.setLive(live);
    update();
}

void OwnershipScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_standpoint = standpoint;
    draftChanged();
}

access::SnapshotPtr OwnershipScreen::snapshot() const
{
    return m_standpoint.snapshot(m_draft.base());
}

// The draft's steps change nothing here; its base is the newest state. What is chosen stays.
void OwnershipScreen::draftChanged()
{
    const access::SnapshotPtr newest = snapshot();
    if (newest != m_devices.snapshot()) {
        const fleet::Id device = m_device;
        m_devices.setSnapshot(newest);
        m_device = device;
        const int row = m_devices.rowOf(m_device);
        if (row >= 0)
            m_table->selectRow(row);
        else if (m_device.isNull() && m_devices.rowCount() > 0)
            m_table->selectRow(0);
        look();
        if (isVisible())
            m_desk.reloadOwn(); // an answer to an offer makes a revision
        Q_EMIT concernChanged();
    }
    update();
}

void OwnershipScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
    m_desk.reloadOwn();
}

// What the server is asked is asked of now, and only while somebody looks at it.
void OwnershipScreen::look()
{
    const access::SnapshotPtr shown = snapshot();
    const bool asks = shown && isVisible() && m_standpoint.isNow() &&
                      shown->tree().position(m_device).has_value();
    m_desk.look(asks ? m_device : fleet::Id{}, nameOf(m_device),
                asks ? items::ownershipRights(*shown, m_draft.baseIsWhole(), m_viewer, m_device,
                                              fleet::currentTime())
                     : items::OwnershipDesk::Rights{});
    update();
}

QString OwnershipScreen::nameOf(fleet::Id device) const
{
    const access::SnapshotPtr shown = snapshot();
    const fleet::Resource *row = shown ? shown->state().resources().find(device) : nullptr;
    return row ? QString::fromStdString(row->name) : tr("A device");
}

void OwnershipScreen::reveal(const fleet::Id &device)
{
    m_messages->clear();
    const access::SnapshotPtr shown = snapshot();
    const fleet::Resource *resource = shown ? shown->state().resources().find(device) : nullptr;
    if (!resource || resource->kind != fleet::ResourceKind::Device)
        return m_messages->showWarning(tr("Choose a device in the fleet first."));
    if (m_devices.rowOf(device) < 0)
        m_filter->clear();
    const int row = m_devices.rowOf(device);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->setFocus();
        return;
    }
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_device = device;
    look();
}

bool OwnershipScreen::concernsViewer() const
{
    return m_devices.rowCount() > 0 || m_viewer.kind == fleet::PrincipalKind::Person ||
           !m_desk.offers().received.empty() || !m_desk.against().empty();
}

void OwnershipScreen::update()
{
    const access::SnapshotPtr shown = snapshot();
    const items::OwnershipDesk::Rights &rights = m_desk.rights();
    m_header->setSubtitle(tr("%n device(s) that somebody owns", nullptr, m_devices.rowCount()));
    m_list->setCurrentIndex(m_devices.rowCount() > 0 ? Filled : Empty);
    const bool chosen = shown && shown->tree().position(m_device).has_value();
    m_deviceStack->setCurrentIndex(chosen ? Filled : Empty);
    m_deviceHeader->setTitle(nameOf(m_device));
    const bool owned = chosen && shown->state().ownerships().find(m_device);
    if (chosen) {
        const bool now = !m_desk.device().isNull();
        m_details.show(*shown, m_desk, m_device, items::personOf(shown->state(), m_viewer));
        m_history.setSpans(now && m_desk.ownership() ? m_desk.ownership()->history
                                                     : std::vector<remote::OwnershipSpan>());
        m_historyHeader->setSubtitle(!now              ? tr("only shown for now")
                                     : rights.readsAll ? QString()
                                                       : tr("not for you to see"));
    }
    const auto rows = m_desk.underWay(fleet::currentTime());
    const bool waits = std::any_of(rows.begin(), rows.end(), [](const UnderWayModel::Row &row) {
        return row.isRelease && row.acts.testFlag(UnderWayModel::Act::Cancel);
    });
    m_underWay->setRows(rows);
    m_forViewer->setRows(m_desk.forViewer([this](fleet::Id device) { return nameOf(device); }));
    m_forViewer->setVisible(m_forViewer->model().rowCount() > 0);
    const bool acts = m_desk.isLive() && !m_desk.isActing() && m_standpoint.isNow();
    m_underWay->setActing(acts);
    m_forViewer->setActing(acts);
    const bool loads = shown && items::mayFree(*shown, m_viewer, {}, fleet::currentTime());
    m_load->setVisible(loads);
    m_load->setEnabled(acts);
    m_release->setVisible(rights.mayFree && owned);
    m_release->setEnabled(acts && !waits);
    for (QPushButton *button : {m_share, m_handOver}) {
        button->setVisible(rights.isOwner);
        button->setEnabled(acts);
    }
    updateUsers();
}

// Whom the viewer may take off: the owner anybody, others themselves.
void OwnershipScreen::updateUsers()
{
    const items::OwnershipDesk::Rights &rights = m_desk.rights();
    m_users->clear();
    if (m_desk.users()) {
        for (const remote::Named &person : m_desk.users()->secondaries)
            m_users->addAction(rights.isOwner ? items::nameOf(person) : tr("Leave it…"), this,
                               [this, id = person.id] { withdraw(id); });
    }
    m_takeOff->setText(rights.isOwner ? tr("Ta&ke off") : tr("&Leave"));
    m_takeOff->setVisible(rights.isUser && !m_users->isEmpty());
    m_takeOff->setEnabled(m_desk.isLive() && !m_desk.isActing());
    m_groups->setVisible(rights.isOwner || !m_desk.groups().own.empty() ||
                         !m_desk.groups().shared.empty());
}

} // namespace bailiwick::ownership
