create index work_order_last on dispatch.work_order (crew, changed_at desc);
