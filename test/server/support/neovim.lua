-- What a person does in Neovim: opens a page, sees its problems, lets the first be repaired.
-- Run with `nvim --headless -u NONE -n -S neovim.lua`; environment: SERVER_NODE, SERVER, PAGE, RESULT.
local result = {}

local function finish()
  local file = assert(io.open(vim.env.RESULT, 'w'))
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd('qall!')
end

local function codes()
  return vim.tbl_map(function(diagnostic)
    return { code = diagnostic.code, line = diagnostic.lnum + 1 }
  end, vim.diagnostic.get(0))
end

local function main()
  vim.cmd('edit ' .. vim.env.PAGE)
  -- Neovim 0.7 has only start_client, which attaches nothing; later ones only start.
  local start = vim.lsp.start or vim.lsp.start_client
  local client = assert(start({
    name = 'plenar',
    cmd = { vim.env.SERVER_NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.PAGE, ':h'),
    get_language_id = function()
      return 'transcript'
    end,
  }))
  vim.lsp.buf_attach_client(0, client)
  assert(vim.wait(10000, function()
    return #vim.diagnostic.get(0) > 0
  end), 'no diagnostics')
  result.before = codes()

  local wanted = vim.tbl_filter(function(diagnostic)
    return diagnostic.code == 'text/suspended-hyphen'
  end, vim.diagnostic.get(0))[1]
  vim.api.nvim_win_set_cursor(0, { wanted.lnum + 1, wanted.col })
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local answers = assert(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000))
  local action = answers[client].result[1]
  result.title = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  result.line = vim.api.nvim_buf_get_lines(0, wanted.lnum, wanted.lnum + 1, false)[1]

  local count = #result.before
  assert(vim.wait(10000, function()
    return #vim.diagnostic.get(0) < count
  end), 'the problem does not go')
  result.after = codes()
end

local ok, message = pcall(main)
if not ok then
  result.error = message
end
finish()
